package org.ketbench.icons;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** All icons beside one another in the sizes that are looked at, on one ground. */
record Sheet(String name, Color ground, String ink) {
  static final Sheet LIGHT = new Sheet("light", new Color(0xf5f7fa), "#1b1f27");
  static final Sheet DARK = new Sheet("dark", new Color(0x1d2129), "#e8ebf0");

  private static final int[] SIZES = {16, 24, 32, 48};
  private static final int LARGE = 256;
  private static final int GAP = 12;
  private static final int COLUMNS = 8;

  /** Drawings for one size each, for the first row. */
  interface Sized {
    Icon at(int size) throws IOException;
  }

  BufferedImage picture(List<Sized> large, List<Icon> small) throws IOException {
    int cell = GAP;
    for (int size : SIZES) {
      cell += size + GAP;
    }
    int rows = (small.size() + COLUMNS - 1) / COLUMNS;
    int row = SIZES[SIZES.length - 1] + GAP;
    var sheet =
        new BufferedImage(COLUMNS * cell, LARGE + 3 * GAP + rows * row, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(ground);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int x = GAP;
    for (Sized icon : large) {
      for (int size : SIZES) {
        graphics.drawImage(icon.at(size).picture(size, ink), x, GAP, null);
        x += size + GAP;
      }
      graphics.drawImage(icon.at(LARGE).picture(LARGE, ink), x, GAP, null);
      x += LARGE + GAP;
    }
    for (int i = 0; i < small.size(); i++) {
      x = i % COLUMNS * cell + GAP;
      int y = LARGE + 2 * GAP + i / COLUMNS * row;
      for (int size : SIZES) {
        graphics.drawImage(small.get(i).picture(size, ink), x, y, null);
        x += size + GAP;
      }
    }
    graphics.dispose();
    return sheet;
  }
}
