package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.linear.Products;

/**
 * Draws shots site by site, each by what came before it. Shots that agree so far go on as one, and
 * all that differ are rows of one matrix, which makes each site a single product.
 */
final class Shots {
  private static final int AT_ONCE = 4096;

  private final MatrixProductState state;
  private final int lastSite;

  /** Takes what is drawn: values by site, bit after bit. */
  interface Drawn {
    void drawn(long[] bySite, int count);
  }

  /** How many of so many shots give 1. */
  interface Divider {
    int ones(int shots, double probability);
  }

  /** For shots of which only the qubits up to a site are of interest. */
  Shots(MatrixProductState state, int lastSite) {
    this.state = state.copy();
    this.lastSite = lastSite;
    this.state.moveTo(0);
  }

  /** Shots that agree so far. */
  private static final class Group {
    private final long[] bits;
    private final int shots;

    Group(long[] bits, int shots) {
      this.bits = bits;
      this.shots = shots;
    }
  }

  void draw(int shots, Divider divider, Drawn drawn) {
    for (int done = 0; done < shots; done += AT_ONCE) {
      drawSome(Math.min(AT_ONCE, shots - done), divider, drawn);
    }
  }

  private void drawSome(int shots, Divider divider, Drawn drawn) {
    List<Group> groups = List.of(new Group(new long[(lastSite >> 6) + 1], shots));
    ComplexMatrix rows = new ComplexMatrix(1, 1);
    rows.set(0, 0, 1, 0);
    for (int site = 0; site <= lastSite; site++) {
      ComplexMatrix next = Products.of(rows, state.byLeft(site));
      int half = next.columns() / 2;
      List<Group> divided = new ArrayList<>();
      List<Integer> sources = new ArrayList<>();
      for (int each = 0; each < groups.size(); each++) {
        Group group = groups.get(each);
        double zero = weight(next, each, 0, half);
        double one = weight(next, each, half, half);
        int ones = divider.ones(group.shots, one / (zero + one));
        if (ones < group.shots) {
          divided.add(new Group(group.bits, group.shots - ones));
          sources.add(2 * each);
        }
        if (ones > 0) {
          long[] bits = group.bits.clone();
          bits[site >> 6] |= 1L << site;
          divided.add(new Group(bits, ones));
          sources.add(2 * each + 1);
        }
      }
      rows = chosen(next.shaped(2 * next.rows(), half), sources);
      groups = divided;
    }
    groups.forEach(group -> drawn.drawn(group.bits, group.shots));
  }

  private static double weight(ComplexMatrix matrix, int row, int from, int count) {
    double sum = 0;
    int start = row * matrix.columns() + from;
    for (int each = start; each < start + count; each++) {
      sum += matrix.re()[each] * matrix.re()[each] + matrix.im()[each] * matrix.im()[each];
    }
    return sum;
  }

  /** These rows, each with norm 1. */
  private static ComplexMatrix chosen(ComplexMatrix all, List<Integer> sources) {
    int width = all.columns();
    ComplexMatrix rows = new ComplexMatrix(sources.size(), width);
    for (int each = 0; each < sources.size(); each++) {
      int from = sources.get(each) * width;
      double norm = 1 / Math.sqrt(weight(all, sources.get(each), 0, width));
      for (int column = 0; column < width; column++) {
        rows.re()[each * width + column] = norm * all.re()[from + column];
        rows.im()[each * width + column] = norm * all.im()[from + column];
      }
    }
    return rows;
  }
}
