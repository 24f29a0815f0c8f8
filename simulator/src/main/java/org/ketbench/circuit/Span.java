package org.ketbench.circuit;

/** The half-open range of UTF-16 positions in the document's text that something came from. */
public record Span(int start, int end) implements Comparable<Span> {
  /** The span of what was not written in any text. */
  public static final Span NONE = new Span(0, 0);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public static Span at(int position) {
    return new Span(position, position);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int position) {
    return start <= position && position < end;
  }

  /** Whether {@code other} lies within this span; an empty span at either edge does. */
  public boolean encloses(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public Span shifted(int offset) {
    return offset == 0 ? this : new Span(start + offset, end + offset);
  }

  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
