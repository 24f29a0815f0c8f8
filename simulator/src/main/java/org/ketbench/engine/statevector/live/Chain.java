package org.ketbench.engine.statevector.live;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Stage;
import org.ketbench.engine.statevector.sparse.SparseState;

/**
 * Everything that is done to a state, in order: a beginning with few entries, then the stages of
 * one plan after another. Position p is the state after p stages.
 */
final class Chain {
  private final int qubits;
  private final SparseState start;
  private final List<Piece> pieces;
  private final List<Link> links = new ArrayList<>();

  /** A part of the circuit that is planned by itself. */
  record Piece(List<Element> elements, Plan plan) {}

  /** One stage. */
  record Link(Piece piece, int stage) {
    Stage get() {
      return piece.plan().stages().get(stage);
    }
  }

  Chain(int qubits, SparseState start, List<Piece> pieces) {
    this.qubits = qubits;
    this.start = start;
    this.pieces = List.copyOf(pieces);
    for (Piece piece : pieces) {
      for (int stage = 0; stage < piece.plan().stages().size(); stage++) {
        links.add(new Link(piece, stage));
      }
    }
  }

  /** The size of the state in memory. */
  int qubits() {
    return qubits;
  }

  SparseState start() {
    return start;
  }

  List<Piece> pieces() {
    return pieces;
  }

  int length() {
    return links.size();
  }

  /** The position at which the last piece begins. */
  int lastPiece() {
    return links.isEmpty() ? 0 : length() - links.getLast().piece().plan().stages().size();
  }

  Link link(int position) {
    return links.get(position);
  }

  /** The last position up to which both do the same; -1 if they do not even begin alike. */
  int shared(Chain other) {
    if (this == other) {
      return length();
    }
    if (qubits != other.qubits || !start.sameAs(other.start)) {
      return -1;
    }
    int most = Math.min(length(), other.length());
    int position = 0;
    while (position < most && same(link(position), other.link(position))) {
      position++;
    }
    return position;
  }

  @SuppressWarnings("ReferenceEquality") // the same piece, however large, needs no look inside
  private static boolean same(Link one, Link other) {
    return (one.piece == other.piece && one.stage == other.stage)
        || Sameness.of(one.get(), other.get());
  }
}
