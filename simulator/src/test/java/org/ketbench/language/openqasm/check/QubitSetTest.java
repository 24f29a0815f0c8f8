package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QubitSetTest {
  /** A set beside the plain list of the qubits that it stands for. */
  private record Pair(QubitSet set, List<String> plain) {
    static Pair of(String register, int size) {
      List<String> plain = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        plain.add(register + i);
      }
      return new Pair(QubitSet.all(register, size), plain);
    }

    Pair slice(int first, int step, int count) {
      List<String> part = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        part.add(plain.get(first + i * step));
      }
      return new Pair(Objects.requireNonNull(set.slice(first, step, count)), part);
    }

    Pair then(Pair more) {
      List<String> both = new ArrayList<>(plain);
      both.addAll(more.plain);
      return new Pair(Objects.requireNonNull(set.then(more.set)), both);
    }

    boolean overlaps(Pair other) {
      Set<String> mine = new HashSet<>(plain);
      return other.plain.stream().anyMatch(mine::contains);
    }

    boolean meets(Pair other) {
      for (int i = 0; i < Math.min(plain.size(), other.plain.size()); i++) {
        if (plain.get(i).equals(other.plain.get(i))) {
          return true;
        }
      }
      return false;
    }
  }

  private final Random random = new Random(7);

  private Pair any(Pair whole) {
    Pair part = whole;
    int depth = random.nextInt(3);
    for (int i = 0; i < depth; i++) {
      int size = part.plain().size();
      int first = random.nextInt(size);
      int step = random.nextInt(7) - 3;
      if (step == 0) {
        step = 1;
      }
      int most = step > 0 ? (size - 1 - first) / step + 1 : first / -step + 1;
      part = part.slice(first, step, 1 + random.nextInt(most));
    }
    return random.nextInt(4) == 0 ? part.then(part.slice(0, 1, 1)) : part;
  }

  @Test
  void setsSayWhatTheQubitsOneByOneSay() {
    Pair first = Pair.of("a", 12);
    Pair second = Pair.of("b", 9);
    for (int i = 0; i < 20_000; i++) {
      Pair left = any(random.nextBoolean() ? first : first.then(second));
      Pair right = any(random.nextBoolean() ? first : second);
      assertEquals(left.plain().size(), left.set().size());
      assertEquals(left.overlaps(right), left.set().overlaps(right.set()), left + " " + right);
      assertEquals(
          left.meets(right),
          QubitSet.meet(left.set(), true, right.set(), true),
          left + " " + right);
      assertEquals(new HashSet<>(left.plain()).size() < left.plain().size(), left.set().repeats());
    }
  }

  @Test
  void hugeRegistersCostNothing() {
    QubitSet all = QubitSet.all("a", 1_000_000_000);
    QubitSet even = Objects.requireNonNull(all.slice(0, 2, 500_000_000));
    QubitSet odd = Objects.requireNonNull(all.slice(1, 2, 500_000_000));
    assertEquals(false, QubitSet.meet(even, true, odd, true));
    assertEquals(true, QubitSet.meet(all, true, even, true));
    assertEquals(true, all.overlaps(odd));
  }
}
