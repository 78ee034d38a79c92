//! The application behind the window, called off the window's thread: a slow disk never freezes the screen.

use std::sync::Arc;

use lamplight_app::Lamplight;
use lamplight_wire::{ErrorCode, Failure};

#[derive(Clone, Debug)]
pub struct Core(Arc<Lamplight>);

impl Core {
    pub fn new(lamplight: Lamplight) -> Self {
        Core(Arc::new(lamplight))
    }

    /// Runs a blocking use case on a thread for such.
    pub async fn run<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&Lamplight) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let lamplight = Arc::clone(&self.0);
        let done = tauri::async_runtime::spawn_blocking(move || use_case(&lamplight)).await;
        done.unwrap_or_else(|_| {
            // Never the error itself: it quotes the panic's message, which can hold anything. The hook said where.
            tracing::error!("a use case ended badly");
            Err(ErrorCode::Internal.into())
        })
    }

    /// Signs out and closes the database before the process ends.
    pub fn close(&self) {
        if let Err(failure) = self.0.sign_out() {
            tracing::error!("signing out at the end failed: {failure}");
        }
    }
}
