"""The slider, the curve over it, the answer at the handle, and what moving it means."""
