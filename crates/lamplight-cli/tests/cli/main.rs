//! The real program: started as a process, fed by pipes, judged by its replies and by how it ends.

mod acknowledged;
mod bad_data;
mod catalogue;
mod documentation;
mod hostile;
mod import;
mod perform;
mod print;
mod recover;
mod set_up;
mod sign_in;
mod world;
