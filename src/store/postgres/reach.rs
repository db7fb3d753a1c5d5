//! Whether the database answers, and lets this program work: as whoever asked it last has found.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use super::{address::Address, error::Error, migrate};
use crate::domain::{StoreHealth, Trouble};

/// What has not answered anybody for so long, while somebody waits, does not answer.
const SILENT_FOR: Duration = Duration::from_secs(5);

/// Written by all that asks the database, read by whoever wants to know.
pub(super) struct Reach {
    place: String,
    seen: Mutex<Seen>,
}

struct Seen {
    answered: Instant,
    is_lost: bool,
    /// The oldest schema version whose programs may work, where this program is of an older one.
    shut_out_by: Option<i64>,
}

impl Reach {
    /// Of a database that has just answered.
    pub(super) fn new(address: &Address) -> Self {
        let seen = Seen { answered: Instant::now(), is_lost: false, shut_out_by: None };
        Self { place: address.hosts(), seen: Mutex::new(seen) }
    }

    /// It has answered.
    pub(super) fn answered(&self) {
        self.has_answered(&mut self.lock());
    }

    /// It has taken a write, or would have.
    pub(super) fn worked(&self) {
        let mut seen = self.lock();
        self.has_answered(&mut seen);
        if seen.shut_out_by.take().is_some() {
            tracing::info!("this program may work on the database again");
        }
    }

    /// Something could not be done.
    pub(super) fn failed(&self, error: &Error) {
        if matches!(error, Error::Slow | Error::Busy) {
            // for what is a matter between those who ask, as long as others are answered
            self.waited(SILENT_FOR);
            return;
        }
        let mut seen = self.lock();
        if error.is_lost() {
            self.is_silent(&mut seen, error);
            return;
        }
        self.has_answered(&mut seen);
        if let Error::ShutOut { oldest } = error
            && seen.shut_out_by.replace(*oldest).is_none()
        {
            tracing::error!(%error, "this server writes nothing any more; upgrade it");
        }
    }

    /// Something has waited for so long, and nobody has said why.
    pub(super) fn waited(&self, time: Duration) {
        let mut seen = self.lock();
        if seen.answered.elapsed() >= time {
            self.is_silent(&mut seen, &Error::Slow);
        }
    }

    /// Refuses where this program was found to be too old.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.lock().shut_out_by.map_or(Ok(()), |oldest| Err(Error::ShutOut { oldest }))
    }

    /// Whether it does not answer.
    pub(super) fn is_lost(&self) -> bool {
        self.lock().is_lost
    }

    /// What is known of it, in what a store tells of itself.
    pub(super) fn tell(&self, health: StoreHealth) -> StoreHealth {
        let seen = self.lock();
        let silence = seen.answered.elapsed();
        let trouble = match seen.shut_out_by {
            _ if seen.is_lost => Some(Trouble::Lost { silence }),
            Some(oldest) => Some(Trouble::ShutOut { oldest, known: migrate::known() }),
            None => None,
        };
        StoreHealth { silence: Some(silence), trouble, ..health }
    }

    fn has_answered(&self, seen: &mut Seen) {
        if seen.is_lost {
            let after = format!("{:.1} s", seen.answered.elapsed().as_secs_f64());
            tracing::info!(database = self.place, after, "the database answers again");
        }
        (seen.answered, seen.is_lost) = (Instant::now(), false);
    }

    fn is_silent(&self, seen: &mut Seen, error: &Error) {
        if !seen.is_lost {
            tracing::error!(database = self.place, %error, "the database does not answer; this server waits for it");
        }
        seen.is_lost = true;
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trouble(reach: &Reach) -> Option<Trouble> {
        reach.tell(crate::store::gauges::Gauges::elsewhere().health()).trouble
    }

    #[test]
    fn what_is_lost_comes_back_and_what_is_shut_out_does_not_by_an_answer_alone() {
        let reach =
            Reach::new(&"postgres://hangup:s3cret@db.example.test/x?sslmode=disable".parse().unwrap());
        assert_eq!(trouble(&reach), None);
        reach.failed(&Error::unreadable("a row"));
        assert_eq!(trouble(&reach), None);
        reach.failed(&Error::Slow);
        assert_eq!(trouble(&reach), None, "others were answered a moment ago");
        reach.failed(&Error::Connect("refused".into()));
        assert!(matches!(trouble(&reach), Some(Trouble::Lost { .. })));
        reach.failed(&Error::ShutOut { oldest: 9 });
        let shut_out = Some(Trouble::ShutOut { oldest: 9, known: migrate::known() });
        assert_eq!(trouble(&reach), shut_out);
        reach.answered();
        assert_eq!(trouble(&reach), shut_out);
        assert!(reach.check().is_err());
        reach.worked();
        assert_eq!(trouble(&reach), None);
        assert!(reach.check().is_ok());
    }

    #[test]
    fn who_waits_while_others_are_answered_says_nothing_of_the_database() {
        let reach = Reach::new(&"postgres://hangup@localhost/x".parse().unwrap());
        reach.waited(Duration::from_hours(1));
        assert_eq!(trouble(&reach), None);
        reach.waited(Duration::ZERO);
        assert!(trouble(&reach).is_some());
    }
}
