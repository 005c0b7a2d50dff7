// Buffers on the stack are written before they are read; clearing each of them first would cost more than many a lookup.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
