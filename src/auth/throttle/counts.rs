//! The counts that an attempt is in, and the rule of each.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};

use super::tally::{Rule, Tally};
use crate::domain::Fact;

/// Of one account from one address.
const BY_PAIR: Rule = Rule {
    free: 5,
    first_wait: TimeDelta::seconds(15),
    longest_wait: TimeDelta::minutes(15),
    forgets_one_each: TimeDelta::minutes(15),
};

/// The same where that account has signed in from that address lately.
const BY_KNOWN_PAIR: Rule = Rule { free: 10, ..BY_PAIR };

/// Of one account from all addresses where it has not signed in lately.
const BY_ACCOUNT: Rule = Rule {
    free: 50,
    first_wait: TimeDelta::seconds(1),
    longest_wait: TimeDelta::minutes(1),
    forgets_one_each: TimeDelta::minutes(1),
};

/// Of all accounts from one address, which may be that of a whole office.
const BY_ADDRESS: Rule = Rule {
    free: 50,
    first_wait: TimeDelta::seconds(15),
    longest_wait: TimeDelta::minutes(5),
    forgets_one_each: TimeDelta::seconds(12),
};

/// How long it counts that an account has signed in from an address.
const KNOWN_FOR: TimeDelta = TimeDelta::days(30);

/// What there were too many failures of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Whose {
    Account,
    Address,
}

/// Where each fact is among those of [`names`]: failures of the pair, whether it has signed in lately, failures of the
/// account, and those of the address.
const PAIR: usize = 0;
const KNOWN: usize = 1;
const ACCOUNT: usize = 2;
const ADDRESS: usize = 3;

/// The counts, with their rules.
const TALLIES: [(usize, &Rule); 3] = [(PAIR, &BY_PAIR), (ACCOUNT, &BY_ACCOUNT), (ADDRESS, &BY_ADDRESS)];

/// The names of what is known of an account and an address; the last one only where addresses count by themselves.
pub(super) fn names(login: &str, address: Option<IpAddr>, is_by_address: bool) -> Vec<String> {
    let login = login.trim().to_lowercase();
    let from = address.map(|address| address.to_string()).unwrap_or_default();
    // the address first, since a login may have any letter
    let mut names = vec![
        format!("attempts/of/{from}/{login}"),
        format!("attempts/known/{from}/{login}"),
        format!("attempts/account/{login}"),
    ];
    if is_by_address && address.is_some() {
        names.push(format!("attempts/address/{from}"));
    }
    names
}

/// Begins an attempt in each count.
///
/// # Errors
/// Of what there were too many, and whole seconds to wait, at least one.
pub(super) fn begin(facts: &mut [Option<Fact>], now: DateTime<Utc>) -> Result<(), (Whose, u64)> {
    let allows = |place: usize, rule: &Rule, whose| match facts.get(place) {
        Some(fact) => read(fact.as_ref(), now).allows(rule, now).map_err(|seconds| (whose, seconds)),
        None => Ok(()),
    };
    let is_known = facts[KNOWN].as_ref().is_some_and(|known| known.until > now);
    if is_known {
        allows(PAIR, &BY_KNOWN_PAIR, Whose::Account)?;
    } else {
        allows(PAIR, &BY_PAIR, Whose::Account)?;
        allows(ACCOUNT, &BY_ACCOUNT, Whose::Account)?;
        allows(ADDRESS, &BY_ADDRESS, Whose::Address)?;
    }
    each(facts, now, |tally, _| tally.begin(now));
    Ok(())
}

/// The attempt that began then came to nothing.
pub(super) fn take_back(facts: &mut [Option<Fact>], begun: DateTime<Utc>, now: DateTime<Utc>) {
    each(facts, now, |tally, rule| tally.end(begun, false, rule, now));
}

/// It has failed.
pub(super) fn fail(facts: &mut [Option<Fact>], begun: DateTime<Utc>, now: DateTime<Utc>) {
    each(facts, now, |tally, rule| tally.end(begun, true, rule, now));
}

/// It has succeeded.
pub(super) fn succeed(facts: &mut [Option<Fact>], begun: DateTime<Utc>, now: DateTime<Utc>) {
    take_back(facts, begun, now);
    let mut pair = read(facts[PAIR].as_ref(), now);
    pair.forgive();
    facts[PAIR] = kept(&pair, &BY_PAIR);
    facts[KNOWN] = Some(Fact { value: String::new(), until: now + KNOWN_FOR });
}

/// Does this to each of the counts.
fn each(facts: &mut [Option<Fact>], now: DateTime<Utc>, mut act: impl FnMut(&mut Tally, &Rule)) {
    for (place, rule) in TALLIES {
        if let Some(fact) = facts.get_mut(place) {
            let mut tally = read(fact.as_ref(), now);
            act(&mut tally, rule);
            *fact = kept(&tally, rule);
        }
    }
}

/// What is no count is none: it would be forgotten soon.
fn read(fact: Option<&Fact>, now: DateTime<Utc>) -> Tally {
    let kept = fact.and_then(|fact| serde_json::from_str(&fact.value).ok());
    kept.unwrap_or_else(|| Tally::new(now))
}

fn kept(tally: &Tally, rule: &Rule) -> Option<Fact> {
    let until = tally.until(rule)?;
    Some(Fact { value: serde_json::to_string(tally).expect("a count is JSON"), until })
}
