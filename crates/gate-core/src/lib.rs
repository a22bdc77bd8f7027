//! The engine: requests in, answers and effects out. No input or output, no clock.
