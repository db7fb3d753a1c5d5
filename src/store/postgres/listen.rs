//! Hears when another node has left work. Where it does not, since its connection broke off, the worker's own looks are
//! the net beneath.

use std::{future::poll_fn, sync::Arc, time::Duration};

use tokio::{sync::Notify, task::JoinHandle, time::sleep};
use tokio_postgres::{AsyncMessage, Config, NoTls, Socket, tls::MakeTlsConnect};

use super::{
    address::Address,
    connection::{self, Purpose},
    error::Error,
    tls,
};

/// After a connection broke off.
const PAUSE: Duration = Duration::from_secs(1);

const LISTEN: &str = "LISTEN hangup_work";

/// Wakes who waits for work, until it is aborted.
pub(super) fn start(address: &Address, work: Arc<Notify>) -> Result<JoinHandle<()>, Error> {
    let config = connection::config(address, Purpose::Read);
    Ok(match address.tls() {
        None => tokio::spawn(listen(config, NoTls, work)),
        Some(trusted) => tokio::spawn(listen(config, tls::connector(trusted)?, work)),
    })
}

async fn listen<T>(config: Config, tls: T, work: Arc<Notify>)
where
    T: MakeTlsConnect<Socket> + Clone + Send,
    T::Stream: Send,
    T::TlsConnect: Send,
    <T::TlsConnect as tokio_postgres::tls::TlsConnect<Socket>>::Future: Send,
{
    loop {
        if let Ok((client, mut connection)) = config.connect(tls.clone()).await {
            let messages = async {
                // until the connection ends, one way or the other
                while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
                    if matches!(message, AsyncMessage::Notification(_)) {
                        work.notify_one();
                    }
                }
            };
            let listening = async {
                if client.batch_execute(LISTEN).await.is_ok() {
                    // what was left while nobody listened
                    work.notify_one();
                    std::future::pending::<()>().await;
                }
            };
            tokio::select! {
                () = messages => {}
                () = listening => {}
            }
            tracing::debug!("the connection that hears of work broke off");
        }
        sleep(PAUSE).await;
    }
}
