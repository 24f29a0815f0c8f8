package org.ketbench.app.canvas.scene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.GateFamily;

/**
 * The colours of a picture and the strength of its lines. Text stands out from what it is on by a
 * contrast of at least 4.5, lines and signs by at least 3.
 *
 * @param ink names of wires and what frames say
 * @param faint conditions, indices and other small notes
 * @param action the colours of measurements, resets and other things that are no gates
 * @param own the colours of gates that a program defines
 * @param highlight what is selected
 * @param line the width of a wire
 */
public record Theme(
    String name,
    Colour background,
    Colour ink,
    Colour faint,
    Colour wire,
    Colour classical,
    Colour frame,
    Colour frameFill,
    Palette action,
    Palette own,
    Map<GateFamily, Palette> families,
    Colour highlight,
    double line) {

  /** The colours of one kind of box: its inside, its outline and what is written in it. */
  public record Palette(Colour fill, Colour line, Colour ink) {
    static Palette of(int fill, int line, int ink) {
      return new Palette(new Colour(fill), new Colour(line), new Colour(ink));
    }
  }

  public Theme {
    families = Map.copyOf(families);
  }

  /** There is one theme of a name, and comparing each of its colours would be work for nothing. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Theme theme && theme.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  public static final Theme LIGHT =
      new Theme(
          "light",
          new Colour(0xffffff),
          new Colour(0x1b1f27),
          new Colour(0x4e5868),
          new Colour(0x6b7482),
          new Colour(0x7c8594),
          new Colour(0x7a8496),
          new Colour(0xf6f8fb),
          Palette.of(0xf1f3f6, 0x5b6575, 0x262c36),
          Palette.of(0xe9ecf2, 0x56627a, 0x222a3a),
          Map.of(
              GateFamily.PAULI, Palette.of(0xdee9fb, 0x2f6bd0, 0x123a7d),
              GateFamily.HADAMARD, Palette.of(0xfbe3df, 0xc9483b, 0x7e1f16),
              GateFamily.PHASE, Palette.of(0xdcf2ec, 0x1b8a72, 0x0b4d3f),
              GateFamily.ROTATION, Palette.of(0xeae3fb, 0x7a4fd0, 0x43208a),
              GateFamily.UNIVERSAL, Palette.of(0xfcecd5, 0xb26c0b, 0x6a4100),
              GateFamily.CONTROLLED, Palette.of(0xe3e8f6, 0x4a5fa5, 0x26356b),
              GateFamily.SWAP, Palette.of(0xd9eef7, 0x1c7ca3, 0x0b4862),
              GateFamily.INTERACTION, Palette.of(0xf9e0f0, 0xb53a89, 0x6f1451),
              GateFamily.NATIVE, Palette.of(0xebeed8, 0x737b1c, 0x454a0c)),
          new Colour(0x0a66ff),
          1.25);

  public static final Theme DARK =
      new Theme(
          "dark",
          new Colour(0x16191f),
          new Colour(0xe8ebf0),
          new Colour(0xa9b2c0),
          new Colour(0x8b95a5),
          new Colour(0x7d8798),
          new Colour(0x738096),
          new Colour(0x1d2129),
          Palette.of(0x2a2f39, 0x8e99ab, 0xe8ebf0),
          Palette.of(0x2c3444, 0x94a3c2, 0xe6ecf8),
          Map.of(
              GateFamily.PAULI, Palette.of(0x1c3154, 0x6ea2f5, 0xdce9ff),
              GateFamily.HADAMARD, Palette.of(0x4a221e, 0xf08a7e, 0xffe3df),
              GateFamily.PHASE, Palette.of(0x153c34, 0x4fc3a8, 0xd5f6ee),
              GateFamily.ROTATION, Palette.of(0x33235a, 0xab8af2, 0xebe2ff),
              GateFamily.UNIVERSAL, Palette.of(0x46300e, 0xe0a24a, 0xffeed4),
              GateFamily.CONTROLLED, Palette.of(0x262f52, 0x8d9fe0, 0xe2e8ff),
              GateFamily.SWAP, Palette.of(0x113646, 0x58b7dc, 0xd8f1fb),
              GateFamily.INTERACTION, Palette.of(0x48193a, 0xe47fc0, 0xffe0f3),
              GateFamily.NATIVE, Palette.of(0x32360f, 0xb6be55, 0xf2f5cf)),
          new Colour(0x5aa2ff),
          1.25);

  private static final Palette BLACK_WHITE = Palette.of(0x000000, 0xffffff, 0xffffff);

  public static final Theme HIGH_CONTRAST =
      new Theme(
          "high-contrast",
          new Colour(0x000000),
          new Colour(0xffffff),
          new Colour(0xffffff),
          new Colour(0xffffff),
          new Colour(0xd0d0d0),
          new Colour(0xffffff),
          new Colour(0x000000),
          BLACK_WHITE,
          BLACK_WHITE,
          Map.of(
              GateFamily.PAULI, Palette.of(0x000000, 0x7fb4ff, 0xffffff),
              GateFamily.HADAMARD, Palette.of(0x000000, 0xff9d90, 0xffffff),
              GateFamily.PHASE, Palette.of(0x000000, 0x5ff0cc, 0xffffff),
              GateFamily.ROTATION, Palette.of(0x000000, 0xc9aeff, 0xffffff),
              GateFamily.UNIVERSAL, Palette.of(0x000000, 0xffc463, 0xffffff),
              GateFamily.CONTROLLED, Palette.of(0x000000, 0xb3c2ff, 0xffffff),
              GateFamily.SWAP, Palette.of(0x000000, 0x7fdcff, 0xffffff),
              GateFamily.INTERACTION, Palette.of(0x000000, 0xff9fdb, 0xffffff),
              GateFamily.NATIVE, Palette.of(0x000000, 0xe6ee76, 0xffffff)),
          new Colour(0xffff00),
          1.75);

  public static final Theme PROJECTOR =
      new Theme(
          "projector",
          new Colour(0xffffff),
          new Colour(0x000000),
          new Colour(0x2a2f38),
          new Colour(0x3a414d),
          new Colour(0x4a5260),
          new Colour(0x4a5260),
          new Colour(0xf4f5f8),
          Palette.of(0x3f4856, 0x1d222b, 0xffffff),
          Palette.of(0x3b4a6b, 0x1a2440, 0xffffff),
          Map.of(
              GateFamily.PAULI, Palette.of(0x1f57b8, 0x0e3579, 0xffffff),
              GateFamily.HADAMARD, Palette.of(0xb83227, 0x771a12, 0xffffff),
              GateFamily.PHASE, Palette.of(0x0f6f5a, 0x06443a, 0xffffff),
              GateFamily.ROTATION, Palette.of(0x6238bb, 0x3b1c7c, 0xffffff),
              GateFamily.UNIVERSAL, Palette.of(0x8f5300, 0x573200, 0xffffff),
              GateFamily.CONTROLLED, Palette.of(0x3a4d94, 0x202e63, 0xffffff),
              GateFamily.SWAP, Palette.of(0x12678a, 0x083f57, 0xffffff),
              GateFamily.INTERACTION, Palette.of(0x9e2a75, 0x631247, 0xffffff),
              GateFamily.NATIVE, Palette.of(0x5c6310, 0x3a3f06, 0xffffff)),
          new Colour(0xd04a00),
          2.25);

  /** All themes, in the order in which they are offered. */
  public static List<Theme> all() {
    return List.of(LIGHT, DARK, HIGH_CONTRAST, PROJECTOR);
  }

  /** The theme of this name; null if there is none. */
  public static @Nullable Theme named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return all().stream().filter(theme -> theme.name.equals(wanted)).findFirst().orElse(null);
  }

  /** The colours of a gate; those that a program defines belong to no family. */
  public Palette palette(@Nullable GateFamily family) {
    return family == null ? own : families.getOrDefault(family, own);
  }
}
