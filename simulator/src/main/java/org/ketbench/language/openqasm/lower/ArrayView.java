package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** An array or a part of one, by reference. */
final class ArrayView implements Place {
  private final ArrayCell cell;

  /* One selection for each dimension of the array; those that are not single are ours. */
  private final List<Selection> axes;

  private ArrayView(ArrayCell cell, List<Selection> axes) {
    this.cell = cell;
    this.axes = axes;
  }

  static ArrayView of(ArrayCell cell) {
    return new ArrayView(
        cell,
        cell.type().dimensions().stream()
            .map(size -> Selection.many(IntStream.range(0, size).toArray()))
            .toList());
  }

  ArrayCell cell() {
    return cell;
  }

  List<Integer> dimensions() {
    return axes.stream()
        .filter(axis -> !axis.single())
        .map(axis -> axis.positions().length)
        .toList();
  }

  Type element() {
    return cell.type().element();
  }

  @Override
  public Type type() {
    return new Type.Array(element(), dimensions());
  }

  /** Applies one selection to the first of our dimensions that is not picked yet. */
  ArrayView pick(int dimension, Selection selection) {
    List<Selection> picked = new ArrayList<>(axes);
    int seen = 0;
    for (int i = 0; i < picked.size(); i++) {
      Selection axis = picked.get(i);
      if (!axis.single() && seen++ == dimension) {
        picked.set(i, compose(axis, selection));
        break;
      }
    }
    return new ArrayView(cell, picked);
  }

  private static Selection compose(Selection axis, Selection selection) {
    int[] from = axis.positions();
    Expression dynamic = selection.dynamic();
    if (dynamic != null) {
      return Selection.dynamic(translate(from, dynamic));
    }
    int[] positions = new int[selection.positions().length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = from[selection.positions()[i]];
    }
    return selection.single() ? Selection.one(positions[0]) : Selection.many(positions);
  }

  /** An index into a slice as one into the whole; slices have a constant step. */
  private static Expression translate(int[] slice, Expression index) {
    int first = slice.length == 0 ? 0 : slice[0];
    int step = slice.length < 2 ? 1 : slice[1] - first;
    Expression scaled = step == 1 ? index : Arithmetic.times(index, step);
    return first == 0 ? scaled : Arithmetic.plus(scaled, first);
  }

  /** The place itself once no dimension is left. */
  Place settled() {
    return axes.stream().allMatch(Selection::single) ? new Element(this) : this;
  }

  /** The elements in row order. */
  List<Expression> elements() {
    List<Expression> elements = new ArrayList<>();
    for (int[] place : places()) {
      elements.add(get(place));
    }
    return elements;
  }

  /** Sets all elements, given in row order. */
  void assign(List<Expression> values) {
    int[][] places = places();
    for (int i = 0; i < places.length; i++) {
      set(places[i], Constants.cast(values.get(i), element()));
    }
  }

  Expression get(int[] place) {
    int position = position(place);
    Expression known = position < 0 ? null : cell.known(position);
    if (known != null) {
      return known;
    }
    return new Expression.Index(new Expression.Read(cell.storedSlot()), indices(place), element());
  }

  void set(int[] place, Expression value) {
    int position = position(place);
    if (position < 0) {
      cell.setAt(indices(place), value);
    } else {
      cell.set(position, value);
    }
  }

  /** The indices into the whole array for a choice along each of our dimensions. */
  List<Expression> indices(int[] place) {
    List<Expression> indices = new ArrayList<>(axes.size());
    int next = 0;
    for (Selection axis : axes) {
      indices.add(
          axis.single()
              ? axis.index()
              : new Expression.Literal(Values.of((long) axis.positions()[place[next++]])));
    }
    return indices;
  }

  /** The position in row order, -1 where an index is not known. */
  private int position(int[] place) {
    int position = 0;
    int next = 0;
    for (int i = 0; i < axes.size(); i++) {
      Selection axis = axes.get(i);
      if (!axis.isKnown()) {
        return -1;
      }
      int index = axis.single() ? axis.position() : axis.positions()[place[next++]];
      position = position * cell.type().dimensions().get(i) + index;
    }
    return position;
  }

  /** All choices along our dimensions in row order. */
  private int[][] places() {
    List<Integer> sizes = dimensions();
    int count = sizes.stream().reduce(1, (a, b) -> a * b);
    int[][] places = new int[count][sizes.size()];
    for (int i = 0; i < count; i++) {
      int rest = i;
      for (int d = sizes.size() - 1; d >= 0; d--) {
        places[i][d] = rest % sizes.get(d);
        rest /= sizes.get(d);
      }
    }
    return places;
  }

  @Override
  public Expression read() {
    List<Expression> elements = elements();
    List<Value> values = new ArrayList<>(elements.size());
    for (Expression element : elements) {
      @Nullable Value value = Constants.value(element);
      if (value == null) {
        return new Expression.Read(cell.storedSlot());
      }
      values.add(value);
    }
    return new Expression.Literal(new Value.Array(values, (Type.Array) type()));
  }

  @Override
  public void write(Expression value) {
    if (Constants.value(value) instanceof Value.Array(List<Value> values, var ignored)) {
      assign(values.stream().<Expression>map(Expression.Literal::new).toList());
    }
  }
}
