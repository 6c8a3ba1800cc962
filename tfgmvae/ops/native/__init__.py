"""The ops in C++ and CUDA: loading the library, and calling it."""
