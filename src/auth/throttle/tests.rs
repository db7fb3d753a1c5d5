use super::*;
use crate::domain::FixedClock;

const ALICE: &str = "DEMO\\alice";

fn throttle() -> (Throttle, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(DateTime::from_timestamp(1_750_000_000, 0).unwrap()));
    (Throttle::new(clock.clone()), clock)
}

fn address(n: u32) -> IpAddr {
    std::net::Ipv4Addr::from_bits(0x0a00_0000 + n).into()
}

/// Fails once; what the attempt was told where it was refused.
fn fail(throttle: &Throttle, login: &str, from: IpAddr) -> Result<(), u64> {
    throttle.attempt(login, Some(from)).map(drop)
}

fn succeed(throttle: &Throttle, login: &str, from: IpAddr) -> Result<(), u64> {
    throttle.attempt(login, Some(from)).map(Attempt::succeed)
}

#[test]
fn guesses_wait_ever_longer_and_never_longer_than_the_bound() {
    let (throttle, clock) = throttle();
    for _ in 0..5 {
        fail(&throttle, ALICE, address(1)).unwrap();
    }
    let mut waits = Vec::new();
    for _ in 0..9 {
        let wait = fail(&throttle, "demo\\ALICE ", address(1)).expect_err("case makes no other account");
        waits.push(wait);
        clock.advance(TimeDelta::seconds(i64::try_from(wait).unwrap() - 1));
        assert_eq!(fail(&throttle, ALICE, address(1)), Err(1), "a second before the wait is over");
        clock.advance(TimeDelta::seconds(1));
        fail(&throttle, ALICE, address(1)).unwrap();
    }
    assert_eq!(waits[..6], [15, 30, 60, 120, 240, 480]);
    assert!(waits.iter().all(|wait| *wait <= 900) && waits[8] > 480, "{waits:?}");
}

#[test]
fn the_owner_gets_in_from_another_address_at_once() {
    let (throttle, _) = throttle();
    while fail(&throttle, ALICE, address(1)).is_ok() {}
    succeed(&throttle, ALICE, address(2)).unwrap();
}

#[test]
fn many_addresses_that_guess_together_hold_up_strangers_a_minute_and_no_address_of_the_owners() {
    let (throttle, clock) = throttle();
    succeed(&throttle, ALICE, address(7)).unwrap();
    let mut guesses = 0;
    for stranger in 100..400 {
        while fail(&throttle, ALICE, address(stranger)).is_ok() {
            guesses += 1;
        }
    }
    assert_eq!(guesses, 50);
    succeed(&throttle, ALICE, address(7)).unwrap();
    let wait = fail(&throttle, ALICE, address(8)).expect_err("it is no address of the owner's yet");
    assert!(wait <= 60, "{wait}");
    clock.advance(TimeDelta::minutes(1));
    succeed(&throttle, ALICE, address(8)).unwrap();
}

#[test]
fn one_address_that_tries_many_accounts_is_slowed_down() {
    let (throttle, _) = throttle();
    let tried = (0..200).filter(|n| fail(&throttle, &format!("DEMO\\{n}"), address(1)).is_ok()).count();
    assert_eq!(tried, 50);
    fail(&throttle, "DEMO\\1", address(2)).unwrap();
    let (throttle, _) = self::throttle();
    let throttle = throttle.without_addresses();
    assert!((0..200).all(|n| fail(&throttle, &format!("DEMO\\{n}"), address(1)).is_ok()));
}

#[test]
fn who_succeeds_may_sign_in_as_often_as_they_like() {
    let (throttle, _) = throttle();
    for _ in 0..1000 {
        throttle.attempt(ALICE, Some(address(1))).unwrap().take_back();
        succeed(&throttle, ALICE, address(1)).unwrap();
    }
}

#[test]
fn a_right_password_wins_no_more_guesses_of_codes() {
    let (throttle, _) = throttle();
    let mut guesses = 0;
    while let Ok(password) = throttle.attempt(ALICE, Some(address(1))) {
        password.take_back();
        fail(&throttle, ALICE, address(1)).unwrap();
        guesses += 1;
    }
    assert_eq!(guesses, 5);
}

#[test]
fn guesses_at_once_are_no_more_than_one_after_another() {
    let (throttle, _) = throttle();
    let under_way: Vec<_> = (0..20).map(|_| throttle.attempt(ALICE, Some(address(1)))).collect();
    assert_eq!(under_way.iter().filter(|attempt| attempt.is_ok()).count(), 5);
    drop(under_way);
    assert_eq!(fail(&throttle, ALICE, address(1)), Err(15));
}

#[test]
fn failures_are_forgotten_and_take_no_memory_then() {
    let (throttle, clock) = throttle();
    fail(&throttle, ALICE, address(1)).unwrap();
    succeed(&throttle, ALICE, address(2)).unwrap();
    throttle.forget_the_quiet();
    assert_eq!(throttle.lock().pairs.len(), 1);
    clock.advance(TimeDelta::minutes(15));
    throttle.forget_the_quiet();
    assert_eq!(throttle.lock().pairs.len(), 0);
    assert_eq!(throttle.lock().accounts.len(), 0);
    assert_eq!(throttle.lock().known.len(), 1);
    clock.advance(KNOWN_FOR);
    throttle.forget_the_quiet();
    assert!(throttle.lock().known.is_empty());
}
