//! How a topic declares what can happen in it: one list makes a struct for each event, the enum of them all, and the way
//! into [`crate::Event`]. A topic that writes its structs by hand asks for the way alone.

/// Makes the way into [`crate::Event`] for a topic's events, boxed or not.
macro_rules! into_event {
    ($topic:ident($all:ident): $($name:ident),* $(,)?) => {$(
        impl From<$name> for crate::Event {
            fn from(event: $name) -> Self {
                Self::$topic($all::$name(event.into()))
            }
        }
    )*};
}

/// Declares a topic's events; where each of them is about the same thing, that is named once and comes first in each.
macro_rules! events {
    (
        $(#[$topic_doc:meta])* $topic:ident($all:ident)
        $(, besides { $($(#[$other_doc:meta])* $other:ident;)* })?;
        $($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*
    ) => {
        $(#[$topic_doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $all {
            $($(#[$doc])* $name($name),)*
            $($($(#[$other_doc])* $other($other),)*)?
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name {
                $($(#[$field_doc])* pub $field: $type,)*
            }
        )*

        into_event! { $topic($all): $($name),* $($(, $other)*)? }
    };
    (
        $(#[$topic_doc:meta])* $topic:ident($all:ident),
        each about #[doc = $about_doc:literal] $about:ident: $about_type:ty
        $(, besides { $($(#[$other_doc:meta])* $other:ident;)* })?;
        $($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*
    ) => {
        events! {
            $(#[$topic_doc])* $topic($all) $(, besides { $($(#[$other_doc])* $other;)* })?;
            $($(#[$doc])* $name {
                #[doc = $about_doc]
                $about: $about_type,
                $($(#[$field_doc])* $field: $type,)*
            })*
        }

        impl $all {
            #[doc = $about_doc]
            #[must_use]
            pub fn $about(&self) -> $about_type {
                match self {
                    $(Self::$name(event) => event.$about,)*
                    $($(Self::$other(event) => event.$about,)*)?
                }
            }
        }
    };
}

/// The shapes of some events of a topic whose others stand in another file, which names these as `besides`.
macro_rules! shapes {
    (
        each about #[doc = $about_doc:literal] $about:ident: $about_type:ty;
        $($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*
    ) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            #[doc = $about_doc]
            pub $about: $about_type,
            $($(#[$field_doc])* pub $field: $type,)*
        }
    )*};
}
