//! A connection's bytes, which end when its time is over and fail when nobody takes them.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep, sleep_until},
};

use super::life::Life;

/// A stream that ends at the deadline of its connection's life, and whose writes fail where none gets on for too long.
pub(in crate::server) struct Bounded<S> {
    stream: S,
    life: Arc<Life>,
    deadline: Pin<Box<Sleep>>,
    /// Runs while nothing can be written.
    stalled: Option<Pin<Box<Sleep>>>,
}

impl<S> Bounded<S> {
    pub(super) fn new(stream: S, life: Arc<Life>) -> Self {
        let deadline = Box::pin(sleep_until(life.deadline()));
        Self { stream, life, deadline, stalled: None }
    }

    fn bound_write(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if Instant::now() >= self.life.end() {
            return Poll::Ready(Err(timed_out("the connection is too old")));
        }
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(self.life.times.stall)));
        ready!(stalled.as_mut().poll(context));
        tracing::debug!("a client takes nothing of its answer and is hung up on");
        Poll::Ready(Err(timed_out("nothing of the answer was taken")))
    }
}

fn timed_out(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::TimedOut, why)
}

impl<S: AsyncRead + Unpin> AsyncRead for Bounded<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        // first, since bytes that never cease must not keep it from ending
        let mut deadline = this.life.deadline();
        if deadline > Instant::now() {
            let read = Pin::new(&mut this.stream).poll_read(context, buffer);
            if read.is_ready() {
                return read;
            }
            loop {
                if deadline < this.deadline.deadline() {
                    this.deadline.as_mut().reset(deadline);
                }
                ready!(this.deadline.as_mut().poll(context));
                deadline = this.life.deadline();
                if deadline <= Instant::now() {
                    break;
                }
                this.deadline.as_mut().reset(deadline);
            }
        }
        // nothing was read: the end of the stream, after which what is written still leaves
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Bounded<S> {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.bound_write(context, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(context, parts);
        this.bound_write(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}
