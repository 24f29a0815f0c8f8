package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.Qubits;

/** What a gate comes to on qubits of its own, recorded once and played for any qubits. */
final class Fragment implements Primitives {
  private static final int T = 0;
  private static final int ROTATION = 1;
  private static final int TOFFOLI = 2;
  private static final int MEET = 3;
  private static final int ALLOCATE = 4;
  private static final int RELEASE = 5;
  private static final int ACCOUNT = 6;
  private static final int WIDTH = 4;

  private final List<Account> accounts = new ArrayList<>();
  private int[] steps = new int[WIDTH * 4];
  private int length;
  private int qubits;

  private record Account(Tally tally, Qubits on) {}

  Fragment(int qubits) {
    this.qubits = qubits;
  }

  private void add(int kind, int a, int b, int c) {
    if (length == steps.length) {
      steps = Arrays.copyOf(steps, 2 * length);
    }
    steps[length] = kind;
    steps[length + 1] = a;
    steps[length + 2] = b;
    steps[length + 3] = c;
    length += WIDTH;
  }

  @Override
  public void t(int qubit) {
    add(T, qubit, 0, 0);
  }

  @Override
  public void rotation(int qubit) {
    add(ROTATION, qubit, 0, 0);
  }

  @Override
  public void toffoli(int a, int b, int c) {
    add(TOFFOLI, a, b, c);
  }

  @Override
  public void meet(int a, int b) {
    add(MEET, a, b, 0);
  }

  @Override
  public void account(Tally tally, int[] on) {
    add(ACCOUNT, accounts.size(), 0, 0);
    accounts.add(new Account(tally, Qubits.of(on.clone())));
  }

  @Override
  public int allocate() {
    add(ALLOCATE, qubits, 0, 0);
    return qubits++;
  }

  @Override
  public void release(int qubit) {
    add(RELEASE, qubit, 0, 0);
  }

  /** Does the same on these qubits, of which there is room for the auxiliary ones too. */
  void play(Primitives out, int[] on) {
    int[] places = qubits > on.length ? Arrays.copyOf(on, qubits) : on;
    for (int i = 0; i < length; i += WIDTH) {
      int a = steps[i + 1];
      switch (steps[i]) {
        case T -> out.t(places[a]);
        case ROTATION -> out.rotation(places[a]);
        case TOFFOLI -> out.toffoli(places[a], places[steps[i + 2]], places[steps[i + 3]]);
        case MEET -> out.meet(places[a], places[steps[i + 2]]);
        case ALLOCATE -> places[a] = out.allocate();
        case ACCOUNT -> {
          Account account = accounts.get(a);
          out.account(account.tally(), account.on().stream().map(qubit -> places[qubit]).toArray());
        }
        default -> out.release(places[a]);
      }
    }
  }
}
