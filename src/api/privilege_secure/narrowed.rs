//! Schemas of what is sent that no derive writes: several that hold together, and names that the core knows.

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        AllOfBuilder, ArrayBuilder, KnownFormat, Object, ObjectBuilder, Ref, RefOr, Schema, SchemaFormat,
        Type, schema::AnyOfBuilder,
    },
};

use super::{lock::LiveSessionRequest, summary::SessionSummary, wire::ActivitySessionRequest};
use crate::contract::{SessionStatus, SessionSummaryStatus, StreamType};

/// The body of `LockAsync`: a `LiveSessionRequest` that names sessions.
pub(super) struct LockCommand;

impl ToSchema for LockCommand {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((LiveSessionRequest::name().into(), LiveSessionRequest::schema()));
    }
}

impl PartialSchema for LockCommand {
    fn schema() -> RefOr<Schema> {
        const MEMBER: &str = "activitySessionIds";
        let ids = ArrayBuilder::new().items(uuid()).min_items(Some(1));
        let named =
            ObjectBuilder::new().schema_type(Type::Object).property(MEMBER, ids).required(MEMBER).build();
        AllOfBuilder::new()
            .item(Ref::from_schema_name(LiveSessionRequest::name()))
            .item(Schema::Object(named))
            .into()
    }
}

/// The body of `CreateActivitySessionGroupAsync`: one wish at least, and a hundred at most.
pub(super) struct Wishes;

impl ToSchema for Wishes {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((ActivitySessionRequest::name().into(), ActivitySessionRequest::schema()));
        ActivitySessionRequest::schemas(schemas);
    }
}

impl PartialSchema for Wishes {
    fn schema() -> RefOr<Schema> {
        let wish = Ref::from_schema_name(ActivitySessionRequest::name());
        ArrayBuilder::new().items(wish).min_items(Some(1)).max_items(Some(100)).into()
    }
}

/// A schema whose objects name a resource and an activity, each by id or by name.
pub(super) fn naming_what_and_where(wish: RefOr<Schema>) -> RefOr<Schema> {
    AllOfBuilder::new()
        .item(wish)
        .item(either("managedResourceId", "managedResourceName"))
        .item(either("activityId", "activityName"))
        .into()
}

fn either(id: &str, name: &str) -> Schema {
    let with = |member: &str, schema: Object| {
        let with = ObjectBuilder::new().schema_type(Type::Object).property(member, Schema::Object(schema));
        Schema::Object(with.required(member).build())
    };
    let text = ObjectBuilder::new().schema_type(Type::String).pattern(Some(r"\S")).build();
    Schema::AnyOf(AnyOfBuilder::new().item(with(id, uuid())).item(with(name, text)).build())
}

fn uuid() -> Object {
    let format = SchemaFormat::KnownFormat(KnownFormat::Uuid);
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).build()
}

/// What `status` may be in a query.
pub(super) fn categories() -> Object {
    one_of(["pending", "active", "historical"])
}

/// What `status` may be in a path.
pub(super) struct Status;

impl ToSchema for Status {}

impl PartialSchema for Status {
    fn schema() -> RefOr<Schema> {
        RefOr::T(Schema::Object(statuses()))
    }
}

fn statuses() -> Object {
    let mut names: Vec<String> = ["Pending", "Active", "Historical"].map(str::to_owned).into();
    let of_tables = SessionSummaryStatus::ALL.map(SessionSummaryStatus::name);
    let of_sessions = SessionStatus::ALL.map(SessionStatus::name);
    for name in of_tables.into_iter().chain(of_sessions) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names.extend(SessionStatus::ALL.map(|status| status.number().to_string()));
    one_of(names)
}

/// What `orderBy` may be: every member of a summary that is no list.
pub(super) fn columns() -> Object {
    let RefOr::T(Schema::Object(summary)) = SessionSummary::schema() else { return Object::new() };
    one_of(summary.properties.into_keys().filter(|member| member != "proxySessions"))
}

/// What `streamType` may be.
pub(super) fn stream_types() -> Object {
    let names = StreamType::ALL.map(|kind| kind.name().to_owned());
    let numbers = StreamType::ALL.map(|kind| kind.number().to_string());
    one_of(names.into_iter().chain(numbers))
}

fn one_of(names: impl IntoIterator<Item = impl Into<serde_json::Value>>) -> Object {
    let names = names.into_iter().map(Into::into);
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(names)).build()
}
