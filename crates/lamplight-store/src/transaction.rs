//! Read and write transactions. They are different types, so that what only reads cannot write.

use std::ops::{ControlFlow, Deref};

use rusqlite::{CachedStatement, Connection, Params, Row};

use crate::StoreError;

/// A consistent view of the database.
#[derive(Debug)]
pub struct ReadTx<'c> {
    connection: &'c Connection,
}

/// The one write transaction. Also reads, and sees what it wrote.
#[derive(Debug)]
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
}

impl<'c> Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;
    fn deref(&self) -> &ReadTx<'c> {
        &self.read
    }
}

impl<'c> ReadTx<'c> {
    /// A statement from the cache of the connection.
    pub(crate) fn statement(&self, sql: &str) -> Result<CachedStatement<'c>, StoreError> {
        Ok(self.connection.prepare_cached(sql)?)
    }

    /// The first row of a query, when there is one.
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(read).transpose()
    }

    /// All rows of a query.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut all = Vec::new();
        self.each(sql, params, |row| {
            all.push(read(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }

    /// The rows of a query, one after the other, until `visit` has enough.
    pub(crate) fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut visit: impl FnMut(&Row<'_>) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if visit(row)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}

impl WriteTx<'_> {
    /// Runs a statement that returns no rows; the number of rows it changed.
    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        Ok(self.statement(sql)?.execute(params)?)
    }
}

/// Rolls back when it goes out of scope before `commit`, also in a panic.
struct Open<'c> {
    connection: &'c Connection,
}

impl<'c> Open<'c> {
    fn begin(connection: &'c Connection, sql: &str) -> Result<Self, StoreError> {
        connection.prepare_cached(sql)?.execute([])?;
        Ok(Open { connection })
    }

    fn commit(self) -> Result<(), StoreError> {
        self.connection.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        // After a commit, and after errors on which SQLite itself rolled back, there is nothing open.
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("ROLLBACK")
        {
            tracing::error!(error = %StoreError::from(error), "a transaction could not be rolled back");
        }
    }
}

pub(crate) fn read<T, E: From<StoreError>>(
    connection: &Connection,
    work: impl FnOnce(&ReadTx) -> Result<T, E>,
) -> Result<T, E> {
    let open = Open::begin(connection, "BEGIN DEFERRED")?;
    let value = work(&ReadTx { connection })?;
    open.commit()?;
    Ok(value)
}

pub(crate) fn write<T, E: From<StoreError>>(
    connection: &Connection,
    work: impl FnOnce(&WriteTx) -> Result<T, E>,
) -> Result<T, E> {
    let open = Open::begin(connection, "BEGIN IMMEDIATE")?;
    let value = work(&WriteTx { read: ReadTx { connection } })?;
    open.commit()?;
    Ok(value)
}
