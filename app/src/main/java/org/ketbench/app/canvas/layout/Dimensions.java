package org.ketbench.app.canvas.layout;

/** The measures of a picture at 100 %, in pixels. */
public final class Dimensions {
  /** From one quantum wire to the next: a box and the room between two. */
  public static final double QUANTUM_PITCH = 50;

  /** Classical wires stand closer, but have a line of text below them. */
  public static final double CLASSICAL_PITCH = 40;

  /** A gate's box, and the least width of one, so that gates of one letter are square. */
  public static final double BOX = 36;

  /** Between the boxes of two columns. */
  public static final double COLUMN_GAP = 14;

  /** The column of a control, a target or another mark without a box. */
  public static final double MARK_COLUMN = 22;

  public static final double CONTROL_RADIUS = 4.5;
  public static final double TARGET_RADIUS = 11;

  /** The size of a gate's symbol that stands alone in its box. */
  public static final double SYMBOL_SIZE = 15;

  /** The size of a gate's symbol above its angles. */
  public static final double SYMBOL_ABOVE_DETAIL_SIZE = 13;

  /** Angles in boxes, conditions and indices below wires, what frames say. */
  public static final double DETAIL_SIZE = 10.5;

  public static final double WIRE_NAME_SIZE = 13;

  /** Numbers that tell the qubits of a gate apart. */
  public static final double PORT_SIZE = 8.5;

  /** What a box is wider on each side than its text. */
  public static final double BOX_PADDING = 7;

  /** Room at the left of a box for the numbers of its qubits. */
  public static final double PORT_ROOM = 9;

  /** The column of a frame's left or right edge. */
  public static final double FRAME_EDGE = 6;

  /** What a frame's head adds above the topmost wire in it. */
  public static final double FRAME_HEAD = 18;

  /** What a frame adds below the lowest wire in it. */
  public static final double FRAME_FOOT = 6;

  /** Around the whole picture. */
  public static final double MARGIN = 16;

  /** Between the name of a wire and its beginning. */
  public static final double NAME_GAP = 8;

  /** What the wires are longer at both ends than the columns. */
  public static final double WIRE_END = 10;

  private Dimensions() {}

  static double boxWidth(String label, String detail, int ports) {
    double symbol = TextWidth.of(label, detail.isEmpty() ? SYMBOL_SIZE : SYMBOL_ABOVE_DETAIL_SIZE);
    double text = Math.max(symbol, TextWidth.of(detail, DETAIL_SIZE));
    double room = ports > 1 ? PORT_ROOM : 0;
    return Math.max(BOX, text + 2 * BOX_PADDING) + room;
  }
}
