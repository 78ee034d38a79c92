//! Who holds which room when, and what a visit would be given.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::Resource;
use crate::appointments::{Appointment, VisitMinutes};
use crate::availability::Span;
use crate::ids::{AppointmentId, ResourceId};
use crate::text::ResourceKind;
use crate::time::moved;

/// A visit that holds what another wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct HeldBy {
    pub resource: ResourceId,
    pub appointment: AppointmentId,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// What a visit wants of rooms and equipment.
#[derive(Clone, Copy, Debug)]
pub struct Needs<'a> {
    /// Chosen ones.
    pub named: &'a [ResourceId],
    /// One of each kind; a chosen one of that kind counts.
    pub kinds: &'a [ResourceKind],
    /// Whether another of the same kind will do for a chosen one: a visit that is moved keeps its room if it can.
    pub others_will_do: bool,
}

impl Needs<'_> {
    pub fn is_nothing(&self) -> bool {
        self.named.is_empty() && self.kinds.is_empty()
    }
}

/// The rooms and equipment of one clinic, and when each is held.
#[derive(Debug, Default)]
pub struct Holdings<'a> {
    resources: &'a [Resource],
    /// By start.
    held: BTreeMap<ResourceId, Vec<HeldBy>>,
}

impl<'a> Holdings<'a> {
    /// From the visits of the clinic that hold something; `itself` is the one being moved, which never stands in
    /// its own way.
    pub fn new<'b>(
        resources: &'a [Resource],
        visits: impl IntoIterator<Item = &'b Appointment>,
        itself: Option<AppointmentId>,
    ) -> Self {
        let mut held: BTreeMap<ResourceId, Vec<HeldBy>> = BTreeMap::new();
        let occupying = visits.into_iter().filter(|visit| Some(visit.id) != itself && visit.status.occupies());
        for visit in occupying {
            for resource in &visit.resources {
                held.entry(*resource).or_default().push(HeldBy {
                    resource: *resource,
                    appointment: visit.id,
                    starts_at: visit.times.starts_at,
                    ends_at: visit.times.ends_at(),
                });
            }
        }
        held.values_mut().for_each(|of_one| of_one.sort_by_key(|by| (by.starts_at, by.appointment)));
        Holdings { resources, held }
    }

    /// What the visit would hold in that time, or who stands against it.
    ///
    /// # Errors
    /// The visits that hold what it needs; empty when the clinic has nothing of a kind.
    pub fn pick(&self, needs: &Needs<'_>, span: Span) -> Result<Vec<ResourceId>, Vec<HeldBy>> {
        let mut picked: Vec<ResourceId> = Vec::new();
        let mut against = Vec::new();
        let mut complete = true;
        for id in needs.named {
            let other = || if needs.others_will_do { self.free_like(*id, span, &picked) } else { None };
            match if self.is_free(*id, span) { Some(*id) } else { other() } {
                Some(id) => picked.push(id),
                None => {
                    complete = false;
                    against.extend(self.holders(*id, span).cloned());
                }
            }
        }
        let mut counted: Vec<ResourceId> = Vec::new();
        for kind in needs.kinds {
            let chosen = picked.iter().chain(needs.named).find(|id| !counted.contains(id) && self.is_of(**id, kind));
            if let Some(id) = chosen {
                counted.push(*id);
            } else if let Some(id) = self.free_of(kind, span, &picked) {
                picked.push(id);
                counted.push(id);
            } else {
                complete = false;
                against.extend(self.of_kind(kind).flat_map(|one| self.holders(one.id, span).cloned()));
            }
        }
        if complete { Ok(picked) } else { Err(against) }
    }

    /// The same when it is taken on purpose: what was chosen, and of each further kind one that is free.
    pub fn pick_all_the_same(&self, needs: &Needs<'_>, span: Span) -> Vec<ResourceId> {
        let mut picked = needs.named.to_vec();
        let mut counted: Vec<ResourceId> = Vec::new();
        for kind in needs.kinds {
            let chosen = picked.iter().copied().find(|id| !counted.contains(id) && self.is_of(*id, kind));
            let Some(id) = chosen.or_else(|| self.free_of(kind, span, &picked)) else { continue };
            counted.push(id);
            if chosen.is_none() {
                picked.push(id);
            }
        }
        picked
    }

    pub fn find(&self, id: ResourceId) -> Option<&Resource> {
        self.resources.iter().find(|one| one.id == id)
    }

    fn is_of(&self, id: ResourceId, kind: &ResourceKind) -> bool {
        self.find(id).is_some_and(|one| one.details.kind == *kind)
    }

    fn of_kind(&self, kind: &ResourceKind) -> impl Iterator<Item = &Resource> {
        self.resources.iter().filter(move |one| one.details.active && one.details.kind == *kind)
    }

    /// The first by name: whoever decides, the same one is taken.
    fn free_of(&self, kind: &ResourceKind, span: Span, but: &[ResourceId]) -> Option<ResourceId> {
        let free = self.of_kind(kind).filter(|one| !but.contains(&one.id) && self.is_free(one.id, span));
        free.min_by(|one, other| (&one.details.name, one.id).cmp(&(&other.details.name, other.id))).map(|one| one.id)
    }

    fn free_like(&self, id: ResourceId, span: Span, but: &[ResourceId]) -> Option<ResourceId> {
        self.free_of(&self.find(id)?.details.kind, span, but)
    }

    fn is_free(&self, id: ResourceId, span: Span) -> bool {
        self.holders(id, span).next().is_none()
    }

    /// A visit lasts at most two hours, so what reaches into the span began not long before it.
    fn holders(&self, id: ResourceId, span: Span) -> impl Iterator<Item = &HeldBy> {
        let of_one = self.held.get(&id).map_or(&[][..], Vec::as_slice);
        let earliest = moved(span.from, -Duration::minutes(i64::from(VisitMinutes::LONGEST)));
        let first = of_one.partition_point(|by| by.starts_at < earliest);
        of_one[first..].iter().take_while(move |by| by.starts_at < span.until).filter(move |by| span.from < by.ends_at)
    }
}
