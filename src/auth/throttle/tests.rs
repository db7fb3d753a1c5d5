use chrono::TimeDelta;

use super::*;
use crate::{domain::FixedClock, store::memory::Memory};

const ALICE: &str = "DEMO\\alice";

fn throttle() -> (Throttle, Arc<FixedClock>) {
    let (throttle, clock, _) = remembering();
    (throttle, clock)
}

fn remembering() -> (Throttle, Arc<FixedClock>, Arc<Memory>) {
    let clock = Arc::new(FixedClock::at(DateTime::from_timestamp(1_750_000_000, 0).unwrap()));
    let memory = Arc::new(Memory::new(clock.clone()));
    (Throttle::new(memory.clone()), clock, memory)
}

fn address(n: u32) -> IpAddr {
    std::net::Ipv4Addr::from_bits(0x0a00_0000 + n).into()
}

/// Begins; the seconds that the attempt was told to wait where it was refused.
async fn begin(throttle: &Throttle, login: &str, from: IpAddr) -> Result<Attempt, u64> {
    throttle.attempt(login, Some(from)).await.map_err(|hindered| match hindered {
        Hindered::TooMany(seconds) => seconds,
        Hindered::Unavailable(error) => panic!("{error}"),
    })
}

/// Fails once; what the attempt was told where it was refused.
async fn fail(throttle: &Throttle, login: &str, from: IpAddr) -> Result<(), u64> {
    begin(throttle, login, from).await?.fail().await.unwrap();
    Ok(())
}

async fn succeed(throttle: &Throttle, login: &str, from: IpAddr) -> Result<(), u64> {
    begin(throttle, login, from).await?.succeed().await.unwrap();
    Ok(())
}

#[tokio::test]
async fn guesses_wait_ever_longer_and_never_longer_than_the_bound() {
    let (throttle, clock) = throttle();
    for _ in 0..5 {
        fail(&throttle, ALICE, address(1)).await.unwrap();
    }
    let mut waits = Vec::new();
    for _ in 0..9 {
        let wait =
            fail(&throttle, "demo\\ALICE ", address(1)).await.expect_err("case makes no other account");
        waits.push(wait);
        clock.advance(TimeDelta::seconds(i64::try_from(wait).unwrap() - 1));
        assert_eq!(fail(&throttle, ALICE, address(1)).await, Err(1), "a second before the wait is over");
        clock.advance(TimeDelta::seconds(1));
        fail(&throttle, ALICE, address(1)).await.unwrap();
    }
    assert_eq!(waits[..6], [15, 30, 60, 120, 240, 480]);
    assert!(waits.iter().all(|wait| *wait <= 900) && waits[8] > 480, "{waits:?}");
}

#[tokio::test]
async fn the_owner_gets_in_from_another_address_at_once() {
    let (throttle, _) = throttle();
    while fail(&throttle, ALICE, address(1)).await.is_ok() {}
    succeed(&throttle, ALICE, address(2)).await.unwrap();
}

#[tokio::test]
async fn many_addresses_that_guess_together_hold_up_strangers_a_minute_and_no_address_of_the_owners() {
    let (throttle, clock) = throttle();
    succeed(&throttle, ALICE, address(7)).await.unwrap();
    let mut guesses = 0;
    for stranger in 100..400 {
        while fail(&throttle, ALICE, address(stranger)).await.is_ok() {
            guesses += 1;
        }
    }
    assert_eq!(guesses, 50);
    succeed(&throttle, ALICE, address(7)).await.unwrap();
    let wait = fail(&throttle, ALICE, address(8)).await.expect_err("it is no address of the owner's yet");
    assert!(wait <= 60, "{wait}");
    clock.advance(TimeDelta::minutes(1));
    succeed(&throttle, ALICE, address(8)).await.unwrap();
}

#[tokio::test]
async fn one_address_that_tries_many_accounts_is_slowed_down() {
    let (throttle, _) = throttle();
    let mut tried = 0;
    while fail(&throttle, &format!("DEMO\\{tried}"), address(1)).await.is_ok() {
        tried += 1;
    }
    assert_eq!(tried, 50);
    fail(&throttle, "DEMO\\1", address(2)).await.unwrap();
    let (throttle, _) = self::throttle();
    let throttle = throttle.without_addresses();
    for n in 0..200 {
        fail(&throttle, &format!("DEMO\\{n}"), address(1)).await.unwrap();
    }
}

#[tokio::test]
async fn who_succeeds_may_sign_in_as_often_as_they_like() {
    let (throttle, _) = throttle();
    for _ in 0..1000 {
        begin(&throttle, ALICE, address(1)).await.unwrap().take_back().await.unwrap();
        succeed(&throttle, ALICE, address(1)).await.unwrap();
    }
}

#[tokio::test]
async fn a_right_password_wins_no_more_guesses_of_codes() {
    let (throttle, _) = throttle();
    let mut guesses = 0;
    while let Ok(password) = begin(&throttle, ALICE, address(1)).await {
        password.take_back().await.unwrap();
        fail(&throttle, ALICE, address(1)).await.unwrap();
        guesses += 1;
    }
    assert_eq!(guesses, 5);
}

#[tokio::test]
async fn guesses_at_once_are_no_more_than_one_after_another() {
    let (throttle, _) = throttle();
    let mut under_way = Vec::new();
    for _ in 0..20 {
        under_way.push(begin(&throttle, ALICE, address(1)).await);
    }
    assert_eq!(under_way.iter().filter(|attempt| attempt.is_ok()).count(), 5);
    // their clients have gone
    drop(under_way);
    while begin(&throttle, ALICE, address(1)).await.err() != Some(15) {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn an_attempt_of_a_node_that_died_has_failed_after_a_while() {
    let (throttle, clock) = throttle();
    for _ in 0..5 {
        std::mem::forget(begin(&throttle, ALICE, address(1)).await.unwrap());
    }
    assert_eq!(fail(&throttle, ALICE, address(1)).await, Err(1), "they may still come to something");
    clock.advance(TimeDelta::minutes(2));
    assert_eq!(fail(&throttle, ALICE, address(1)).await, Err(15));
}

#[tokio::test]
async fn failures_are_forgotten_and_take_no_memory_then() {
    let (throttle, clock, memory) = remembering();
    fail(&throttle, ALICE, address(1)).await.unwrap();
    succeed(&throttle, ALICE, address(2)).await.unwrap();
    let kept = async |prefix: &str| {
        memory.forget_the_old().await.unwrap();
        memory.named(prefix).await.unwrap().0.len()
    };
    assert_eq!(kept("attempts/of/").await, 1);
    clock.advance(TimeDelta::minutes(15));
    assert_eq!(kept("attempts/").await, 1);
    assert_eq!(kept("attempts/known/").await, 1);
    clock.advance(TimeDelta::days(30));
    assert_eq!(kept("").await, 0);
}
