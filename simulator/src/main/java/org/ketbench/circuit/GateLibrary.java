package org.ketbench.circuit;

/** Where a program gets a gate from. */
public enum GateLibrary {
  /** Known without any include: {@code U} and {@code gphase}, and {@code CX} in version 2. */
  BUILTIN,
  /** {@code stdgates.inc} of OpenQASM 3. */
  STDGATES,
  /** {@code qelib1.inc} as it is written today. */
  QELIB1,
  /** {@code qelib1.inc} as it was in 2017, which some readers of version 2 still hold to. */
  QELIB1_2017,
  /** In no standard include; an OpenQASM text needs its definition. */
  EXTRA
}
