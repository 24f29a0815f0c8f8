package org.ketbench.app.icon;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon in the sizes that title bars, task bars and switchers want. */
public final class StageIcons {
  private static final String FOLDER = "/org/ketbench/icons/application/";

  private StageIcons() {}

  /** Those that a window needs while it is shown for the first time. */
  public static List<Image> first() {
    return of(48);
  }

  /** Those that are there: they are made from the drawing while the program is built. */
  public static List<Image> all() {
    return of(16, 24, 32, 48, 64, 128, 256);
  }

  private static List<Image> of(int... sizes) {
    return IntStream.of(sizes)
        .mapToObj(size -> StageIcons.class.getResource(FOLDER + "ketbench-" + size + ".png"))
        .filter(Objects::nonNull)
        .map(file -> new Image(file.toExternalForm()))
        .toList();
  }
}
