//! Workstations and their server, with every message carried by hand.

use lamplight_domain::ids::{ClinicId, OperationId, PatientId, ProviderId};
use lamplight_domain::operations::{Intent, Operation};
use lamplight_domain::organisation::{AddProvider, BusinessHours, ProviderProfile, SetUpOrganisation};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::RecordKey;
use lamplight_domain::text::{OrganisationName, UserName};
use lamplight_domain::time::Zone;
use lamplight_sync::client::{self, PageTaken};
use lamplight_sync::{ReplicaTx, server};
use lamplight_testkit::Ending;
use lamplight_testkit::build::{self, Desk};
use lamplight_testkit::memory::{MemoryOrder, MemoryReplica};
use lamplight_wire::sync::{Epoch, Pull, Push, Receipt, ToWorkstation};

pub struct Station {
    pub replica: MemoryReplica,
    pub desk: Desk,
}

impl Station {
    fn new(device: u128) -> Station {
        Station { replica: MemoryReplica::new(true), desk: Desk::new(build::id(device), build::id(0xa1)) }
    }

    /// Performs, and expects that it is allowed here.
    pub fn perform(&mut self, intent: Intent) -> Operation {
        let operation = self.desk.operation(build::instant("2026-03-02T09:00:00Z"), intent);
        let Ok(performed) = client::perform(&mut self.replica, operation);
        performed.decision.outcome.expect("it is allowed here");
        self.replica.end(Ending::Commit);
        performed.operation
    }

    pub fn push(&mut self) -> Push {
        let Ok(outlook) = client::look(&mut self.replica, 100);
        Push { device: self.desk.device, epoch: outlook.cursor.map(|cursor| cursor.epoch), operations: outlook.unsent }
    }

    pub fn take_receipts(&mut self, receipts: &[Receipt]) {
        let Ok(()) = client::take_receipts(&mut self.replica, receipts);
        self.replica.end(Ending::Commit);
    }

    /// Pulls until there is no more.
    pub fn pull(&mut self, order: &mut MemoryOrder) {
        loop {
            let page = self.page(order, 100);
            let Ok(taken) = client::take_page(&mut self.replica, &page);
            self.replica.end(Ending::Commit);
            match taken {
                PageTaken::Applied { more: true } => {}
                PageTaken::Applied { more: false } => return,
                other => panic!("{other:?}"),
            }
        }
    }

    pub fn page(&mut self, order: &mut MemoryOrder, limit: u32) -> lamplight_wire::sync::Page {
        let Ok(cursor) = self.replica.cursor();
        match server::page(order, &Pull { device: self.desk.device, cursor, limit }) {
            Ok(ToWorkstation::Page(page)) => page,
            other => panic!("{other:?}"),
        }
    }

    pub fn sync(&mut self, order: &mut MemoryOrder) {
        let receipts = receipts(admit(order, &self.push()));
        self.take_receipts(&receipts);
        self.pull(order);
    }

    pub fn holds(&self, key: &RecordKey) -> bool {
        self.replica.records.contains_key(key)
    }

    pub fn waiting(&self) -> Vec<OperationId> {
        self.replica.outbox.keys().copied().collect()
    }
}

pub fn admit(order: &mut MemoryOrder, push: &Push) -> ToWorkstation {
    let Ok(answer) = server::admit(order, push, None);
    order.end(Ending::Commit);
    answer
}

pub fn receipts(answer: ToWorkstation) -> Vec<Receipt> {
    match answer {
        ToWorkstation::Receipts(receipts) => receipts.receipts,
        other => panic!("{other:?}"),
    }
}

/// Two workstations that follow one server, with one clinic, one provider and two patients.
pub struct Pair {
    pub order: MemoryOrder,
    pub one: Station,
    pub other: Station,
    pub clinic: ClinicId,
    pub provider: ProviderId,
    pub patients: [PatientId; 2],
}

pub fn pair() -> Pair {
    let (mut order, mut one, mut other) = (MemoryOrder::new(Epoch(1)), Station::new(0xd1), Station::new(0xd2));
    let set_up = one.perform(Intent::SetUpOrganisation(SetUpOrganisation {
        name: OrganisationName::new("Harbor Street Clinic").expect("a name"),
        zone: Zone::try_from("America/New_York".to_owned()).expect("a zone"),
        hours: BusinessHours::usual(),
        owner_user_name: UserName::new("lindqvist").expect("a user name"),
        owner_given: build::person_name("Irene"),
        owner_family: build::person_name("Lindqvist"),
        owner_also: vec![Role::FrontDesk],
    }));
    let clinic = set_up.new_id("clinic", 0).into();
    let (given, family) = (build::person_name("Grace"), build::person_name("Okafor"));
    let profile = ProviderProfile::default();
    let added =
        one.perform(Intent::AddProvider(AddProvider { clinic, given, family, title: None, user: None, profile }));
    let born = "1980-05-17".parse().expect("a date");
    let patients = [("Ana", "Ramirez"), ("David", "Cohen")]
        .map(|(given, family)| one.perform(build::register(given, family, born)).new_id("patient", 0).into());
    one.sync(&mut order);
    other.sync(&mut order);
    Pair { order, one, other, clinic, provider: added.new_id("provider", 0).into(), patients }
}

impl Pair {
    /// A booking for one of the patients, at so many minutes after nine.
    pub fn booking(&self, patient: usize, minute: i64) -> Intent {
        build::book(self.clinic, self.patients[patient], self.times(minute), None)
    }

    pub fn times(&self, minute: i64) -> lamplight_domain::appointments::VisitTimes {
        let nine = build::instant("2026-03-03T14:00:00Z");
        build::times(self.provider, nine + chrono::Duration::minutes(minute), 30)
    }
}
