package org.ketbench.engine.stabilizer.tableau;

import org.ketbench.engine.stabilizer.clifford.Move;
import org.ketbench.engine.stabilizer.clifford.Moves;

/**
 * A stabilizer state {@code U|0…0⟩}, kept as what {@code U†·U} makes of the X and the Z of each
 * qubit.
 *
 * <p>The inverse is kept since most measurements of error correction are decided beforehand: the
 * row of a qubit's Z then has no x bits and its sign is the outcome, which takes a glance at one
 * row, where the table of U itself needs a product of many. Gates act on whole rows, which lie in
 * one piece; H and SWAP only exchange the places of rows. A measurement that may come out either
 * way is a pass over all rows: gates on the side of {@code |0…0⟩}, which leave the state as it is,
 * gather the x bits of the measured row at one pivot, whose qubit is then turned to the outcome.
 * All of them together are one formula for each row, and only words are visited in which the
 * measured row has x bits, of which it has few in error correction.
 */
public final class InverseTableau {
  private static final int VECTOR_FROM = 257;
  private static final int VECTOR_WORDS = 8;

  private final int qubits;
  private final int words;
  private final Rows rows;
  private final long[] bits;
  private final boolean[] negative;

  /** The row in memory of X on qubit q at 2q, and of Z at 2q+1. */
  private final int[] places;

  /** All qubits 0. */
  public InverseTableau(int qubits, Rows rows) {
    this.qubits = qubits;
    this.rows = rows;
    words = words(qubits);
    bits = new long[Math.toIntExact(4L * qubits * words)];
    negative = new boolean[2 * qubits];
    places = new int[2 * qubits];
    for (int qubit = 0; qubit < qubits; qubit++) {
      places[2 * qubit] = 2 * qubit;
      places[2 * qubit + 1] = 2 * qubit + 1;
      bits[start(2 * qubit) + (qubit >>> 6)] = 1L << qubit;
      bits[start(2 * qubit + 1) + words + (qubit >>> 6)] = 1L << qubit;
    }
  }

  private InverseTableau(InverseTableau other) {
    qubits = other.qubits;
    rows = other.rows;
    words = other.words;
    bits = other.bits.clone();
    negative = other.negative.clone();
    places = other.places.clone();
  }

  /** Words for the x bits of one row. */
  static int words(int qubits) {
    int least = (qubits + Long.SIZE - 1) >>> 6;
    return qubits < VECTOR_FROM ? least : (least + VECTOR_WORDS - 1) / VECTOR_WORDS * VECTOR_WORDS;
  }

  /** The rows to use for so many gates. */
  public static Rows rowsFor(int qubits, long gates) {
    return Rows.forWork(words(qubits), (double) gates * words(qubits));
  }

  /** The bytes that a table takes. */
  public static double bytes(int qubits) {
    return 4.0 * qubits * words(qubits) * Long.BYTES;
  }

  public int qubits() {
    return qubits;
  }

  public InverseTableau copy() {
    return new InverseTableau(this);
  }

  private int start(int place) {
    return place * 2 * words;
  }

  /** Applies moves whose qubit i is {@code qubits[i]} here. */
  public void apply(Moves moves, int[] onto) {
    for (int each = 0; each < moves.size(); each++) {
      apply(moves.kind(each), onto[moves.first(each)], onto[moves.second(each)]);
    }
  }

  /** Applies one move; the second qubit is not looked at where there is none. */
  public void apply(Move kind, int first, int second) {
    int xa = places[2 * first];
    int za = places[2 * first + 1];
    switch (kind) {
      case X -> negative[za] ^= true;
      case Z -> negative[xa] ^= true;
      case Y -> {
        negative[xa] ^= true;
        negative[za] ^= true;
      }
      case H -> {
        places[2 * first] = za;
        places[2 * first + 1] = xa;
      }
      case S -> multiply(xa, za, 3);
      case SX -> multiply(za, xa, 3);
      case CX -> {
        multiply(xa, places[2 * second], 0);
        multiply(places[2 * second + 1], za, 0);
      }
      case CZ -> {
        multiply(xa, places[2 * second + 1], 0);
        multiply(places[2 * second], za, 0);
      }
      case SWAP -> {
        places[2 * first] = places[2 * second];
        places[2 * first + 1] = places[2 * second + 1];
        places[2 * second] = xa;
        places[2 * second + 1] = za;
      }
    }
  }

  private void multiply(int target, int other, int factorsOfI) {
    int all = factorsOfI + rows.multiply(bits, start(target), start(other), words);
    negative[target] ^= negative[other] ^ (all & 2) != 0;
  }

  /** Whether a measurement of the qubit has only one possible outcome. */
  public boolean isDecided(int qubit) {
    int from = start(places[2 * qubit + 1]);
    for (int word = from; word < from + words; word++) {
      if (bits[word] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Measures a qubit; the coin is tossed only where both outcomes are possible. */
  public boolean measure(int qubit, Coin coin) {
    if (!isDecided(qubit)) {
      collapse(places[2 * qubit + 1], coin.toss());
    }
    return negative[places[2 * qubit + 1]];
  }

  /** Puts a qubit into the state 0. */
  public void reset(int qubit, Coin coin) {
    if (measure(qubit, coin)) {
      apply(Move.X, qubit, qubit);
    }
  }

  private void collapse(int measured, boolean outcome) {
    int from = start(measured);
    int[] visited = new int[words];
    long[] masks = new long[words];
    int count = 0;
    for (int word = 0; word < words; word++) {
      if (bits[from + word] != 0) {
        visited[count] = word;
        masks[count++] = bits[from + word];
      }
    }
    int pivotWord = visited[0];
    long pivot = Long.lowestOneBit(masks[0]);
    masks[0] ^= pivot;
    boolean turnsY = (bits[from + words + pivotWord] & pivot) != 0;
    for (int each = 0; each < count; each++) {
      turnsY ^= (Long.bitCount(bits[from + words + visited[each]] & masks[each]) & 1) != 0;
    }
    int all = 2 * qubits;
    /* The measured row goes last, since its sign decides about a flip of all rows. */
    boolean flips = gather(measured, visited, masks, count, pivot, turnsY) != outcome;
    if (flips) {
      flip(measured, pivotWord, pivot);
    }
    for (int place = 0; place < all; place++) {
      if (place != measured) {
        gather(place, visited, masks, count, pivot, turnsY);
        if (flips) {
          flip(place, pivotWord, pivot);
        }
      }
    }
  }

  private void flip(int place, int pivotWord, long pivot) {
    negative[place] ^= (bits[start(place) + words + pivotWord] & pivot) != 0;
  }

  /**
   * What CX from the pivot to all masked qubits, one after the other, and a turn of the pivot about
   * the axis between Z and X or Y make of a row; returns its sign.
   */
  private boolean gather(
      int place, int[] visited, long[] masks, int count, long pivot, boolean turnsY) {
    int x = start(place);
    int z = x + words;
    int pivotWord = visited[0];
    int targets = 0;
    int withoutX = 0;
    for (int each = 0; each < count; each++) {
      long hit = bits[z + visited[each]] & masks[each];
      if (hit != 0) {
        targets += Long.bitCount(hit);
        withoutX += Long.bitCount(hit & ~bits[x + visited[each]]);
      }
    }
    boolean hasX = (bits[x + pivotWord] & pivot) != 0;
    boolean hasZ = (bits[z + pivotWord] & pivot) != 0;
    boolean sign = negative[place];
    if (hasX) {
      int turns = withoutX + (hasZ ? targets : 0) + ((targets * (targets - 1)) >> 1);
      sign ^= (turns & 1) != 0;
      for (int each = 0; each < count; each++) {
        bits[x + visited[each]] ^= masks[each];
      }
    }
    boolean newZ = hasZ ^ (targets & 1) != 0;
    boolean turnedX;
    boolean turnedZ;
    if (turnsY) {
      sign ^= hasX && !newZ;
      turnedX = hasX ^ newZ;
      turnedZ = newZ;
    } else {
      sign ^= hasX && newZ;
      turnedX = newZ;
      turnedZ = hasX;
    }
    if (turnedX != hasX) {
      bits[x + pivotWord] ^= pivot;
    }
    if (turnedZ != hasZ) {
      bits[z + pivotWord] ^= pivot;
    }
    negative[place] = sign;
    return sign;
  }

  /**
   * Multiplies rows into one, those of the x bits and z bits given, and tells what is left of it on
   * {@code |0…0⟩}: 1 or -1, or 0 where it flips any qubit.
   */
  public int expectation(long[] x, long[] z) {
    long[] work = new long[4 * words];
    int factorsOfI = 0;
    for (int qubit = 0; qubit < qubits; qubit++) {
      boolean hasX = (x[qubit >>> 6] & 1L << qubit) != 0;
      boolean hasZ = (z[qubit >>> 6] & 1L << qubit) != 0;
      factorsOfI += hasX && hasZ ? 1 : 0;
      if (hasX) {
        factorsOfI += multiplyInto(work, places[2 * qubit]);
      }
      if (hasZ) {
        factorsOfI += multiplyInto(work, places[2 * qubit + 1]);
      }
    }
    for (int word = 0; word < words; word++) {
      if (work[word] != 0) {
        return 0;
      }
    }
    return (factorsOfI & 2) == 0 ? 1 : -1;
  }

  private int multiplyInto(long[] work, int place) {
    System.arraycopy(bits, start(place), work, 2 * words, 2 * words);
    return Rows.PLAIN.multiply(work, 0, 2 * words, words) + (negative[place] ? 2 : 0);
  }

  /** Whether the image of X (0) or Z (1) on a qubit has an x bit at another. */
  boolean x(int qubit, int which, int at) {
    return (bits[start(places[2 * qubit + which]) + (at >>> 6)] & 1L << at) != 0;
  }

  /** As {@link #x}, of the z bits. */
  boolean z(int qubit, int which, int at) {
    return (bits[start(places[2 * qubit + which]) + words + (at >>> 6)] & 1L << at) != 0;
  }
}
