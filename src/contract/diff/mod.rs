//! Whether two OpenAPI documents say the same: the contract in `openapi/` and the one that the server writes of itself.
//!
//! Both are brought into one normal form ([`normal_form`]) and compared there, so that 3.0 and 3.1 spellings, the order
//! of things and words for people are no differences, and all that a program could notice is. Knows no family.

mod document;
mod schema;

use std::{borrow::Cow, collections::BTreeSet, fmt};

use serde_json::{Map, Value};

pub use document::normal_form;

/// The member by which the normal form marks a `$ref` that leads nowhere.
const UNRESOLVED: &str = "unresolved $ref";

/// The longest that [`Difference`] writes one side, in characters.
const SHOWN_CHARACTERS: usize = 300;

/// One place at which two documents differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Where, as a JSON pointer into the normal form: `/operations/DELETE ~1v2~1sessions/responses/204/content`.
    pub pointer: String,
    /// What the contract has there.
    pub contract: Option<Value>,
    /// What the server says there.
    pub served: Option<Value>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |value: &Option<Value>| {
            let text = value.as_ref().map_or_else(|| "absent".to_owned(), Value::to_string);
            match text.char_indices().nth(SHOWN_CHARACTERS) {
                Some((end, _)) => format!("{}…", &text[..end]),
                None => text,
            }
        };
        write!(
            f,
            "{}\n  contract: {}\n  served:   {}",
            self.pointer,
            side(&self.contract),
            side(&self.served)
        )
    }
}

/// Every place at which `served` says something else than `contract`, in the order of the pointers.
///
/// A schema that both name alike is compared once, under `/schemas`. A `$ref` that leads nowhere is a difference even
/// where both documents have it.
#[must_use]
pub fn differences(contract: &Value, served: &Value) -> Vec<Difference> {
    let (contract, served) = (normal_form(contract), normal_form(served));
    let mut comparison =
        Comparison { contract: &contract, served: &served, open: BTreeSet::new(), found: Vec::new() };
    comparison.compare("", Some(&contract), Some(&served));
    comparison.found
}

struct Comparison<'a> {
    contract: &'a Value,
    served: &'a Value,
    /// Pairs of schemas under comparison, by name: where one comes up inside itself, the two are alike so far.
    open: BTreeSet<(String, String)>,
    found: Vec<Difference>,
}

impl Comparison<'_> {
    fn compare(&mut self, at: &str, contract: Option<&Value>, served: Option<&Value>) {
        match (contract, served) {
            (Some(Value::Object(a)), Some(Value::Object(b)))
                if !a.contains_key(UNRESOLVED) && !b.contains_key(UNRESOLVED) =>
            {
                self.compare_objects(at, a, b);
            }
            (Some(Value::Array(a)), Some(Value::Array(b))) => {
                for index in 0..a.len().max(b.len()) {
                    self.compare(&format!("{at}/{index}"), a.get(index), b.get(index));
                }
            }
            (a, b) if a == b && !a.is_some_and(Value::is_object) => {}
            (a, b) => {
                let (contract, served) = (a.cloned(), b.cloned());
                self.found.push(Difference { pointer: at.to_owned(), contract, served });
            }
        }
    }

    /// Names need not agree where what they stand for does: then the schemas are compared in place.
    fn compare_objects(&mut self, at: &str, a: &Map<String, Value>, b: &Map<String, Value>) {
        let pair = match (reference(a), reference(b)) {
            (None, None) => return self.compare_members(at, a, b),
            (Some(a_name), Some(b_name)) if a_name == b_name => return self.compare_members(at, a, b),
            (Some(a_name), Some(b_name)) => Some((a_name.to_owned(), b_name.to_owned())),
            _ => None,
        };
        if pair.as_ref().is_some_and(|pair| !self.open.insert(pair.clone())) {
            return;
        }
        let (resolved_a, resolved_b) = (resolve(self.contract, a), resolve(self.served, b));
        self.compare(at, Some(&resolved_a), Some(&resolved_b));
        if let Some(pair) = pair {
            self.open.remove(&pair);
        }
    }

    fn compare_members(&mut self, at: &str, a: &Map<String, Value>, b: &Map<String, Value>) {
        for key in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
            let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
            self.compare(&at, a.get(key), b.get(key));
        }
    }
}

fn reference(schema: &Map<String, Value>) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)
}

/// The schema that a reference leads to, with what stands beside the reference; any other schema is itself.
fn resolve<'a>(normal: &'a Value, schema: &'a Map<String, Value>) -> Cow<'a, Value> {
    let mut schema = Cow::Borrowed(schema);
    let mut passed = BTreeSet::new();
    while let Some(name) = reference(&schema).map(str::to_owned) {
        let Some(target) = normal["schemas"].get(&name).and_then(Value::as_object) else {
            return Cow::Owned(unresolved(&name));
        };
        if !passed.insert(name.clone()) {
            return Cow::Owned(unresolved(&name));
        }
        let beside = schema.iter().filter(|(key, _)| *key != "$ref");
        schema = Cow::Owned(
            target.iter().chain(beside).map(|(key, value)| (key.clone(), value.clone())).collect(),
        );
    }
    Cow::Owned(Value::Object(schema.into_owned()))
}

fn unresolved(reference: &str) -> Value {
    Value::Object(Map::from_iter([(UNRESOLVED.to_owned(), Value::from(reference))]))
}

#[cfg(test)]
mod tests;
