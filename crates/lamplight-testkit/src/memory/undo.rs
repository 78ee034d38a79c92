//! Maps that remember what they were until a transaction ends.

use std::collections::BTreeMap;

/// A map with the changes of the open transaction noted, so that they can be taken back.
#[derive(Clone, Debug)]
pub struct UndoMap<K, V> {
    map: BTreeMap<K, V>,
    before: Vec<(K, Option<V>)>,
}

impl<K: Ord + Clone, V: Clone> Default for UndoMap<K, V> {
    fn default() -> Self {
        UndoMap { map: BTreeMap::new(), before: Vec::new() }
    }
}

impl<K: Ord + Clone, V: Clone> UndoMap<K, V> {
    pub fn put(&mut self, key: K, value: V) {
        let before = self.map.insert(key.clone(), value);
        self.before.push((key, before));
    }

    pub fn remove(&mut self, key: &K) {
        if let Some(before) = self.map.remove(key) {
            self.before.push((key.clone(), Some(before)));
        }
    }

    pub fn commit(&mut self) {
        self.before.clear();
    }

    pub fn roll_back(&mut self) {
        while let Some((key, before)) = self.before.pop() {
            match before {
                Some(value) => drop(self.map.insert(key, value)),
                None => drop(self.map.remove(&key)),
            }
        }
    }
}

impl<K, V> std::ops::Deref for UndoMap<K, V> {
    type Target = BTreeMap<K, V>;
    fn deref(&self) -> &BTreeMap<K, V> {
        &self.map
    }
}
