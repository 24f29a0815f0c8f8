package org.ketbench.icons;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the pictures: PNGs for the window; PNGs, an ICO and an ICNS of program and document for
 * installers; and sheets of all icons to be looked at.
 */
public final class Pictures {
  private static final int[] WINDOW = {16, 24, 32, 48, 64, 128, 256};
  private static final int[] LINUX = {16, 22, 24, 32, 48, 64, 128, 256, 512};
  private static final int[] WINDOWS = {16, 20, 24, 32, 40, 48, 64, 128, 256};
  private static final String NO_COLOUR = "#000000";

  private final Path drawings;

  private Pictures(Path drawings) {
    this.drawings = drawings;
  }

  /** Takes the folder of the drawings, that of the window's pictures, and that for installers. */
  public static void main(String[] folders) throws IOException {
    var pictures = new Pictures(Path.of(folders[0]));
    pictures.sized(Path.of(folders[1]), "ketbench", WINDOW);
    Path platform = Path.of(folders[2]);
    for (String name : List.of("ketbench", "document")) {
      pictures.sized(platform, name, LINUX);
      Files.write(platform.resolve(name + ".ico"), Bundle.ico(pictures.all(name, WINDOWS)));
      int[] apple = Bundle.APPLE.stream().mapToInt(Bundle.Kind::size).toArray();
      Files.write(platform.resolve(name + ".icns"), Bundle.icns(pictures.all(name, apple)));
    }
    Files.copy(
        pictures.drawings.resolve("application/ketbench.svg"),
        platform.resolve("ketbench.svg"),
        StandardCopyOption.REPLACE_EXISTING);
    for (Sheet sheet : List.of(Sheet.LIGHT, Sheet.DARK)) {
      Files.write(
          platform.resolve("sheet-" + sheet.name() + ".png"), Bundle.png(pictures.all(sheet)));
    }
  }

  private void sized(Path folder, String name, int[] sizes) throws IOException {
    Files.createDirectories(folder);
    for (int size : sizes) {
      Files.write(folder.resolve(name + "-" + size + ".png"), Bundle.png(picture(name, size)));
    }
  }

  private List<BufferedImage> all(String name, int[] sizes) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    for (int size : sizes) {
      pictures.add(picture(name, size));
    }
    return pictures;
  }

  private BufferedImage picture(String name, int size) throws IOException {
    return large(name, size).picture(size, NO_COLOUR);
  }

  private Icon large(String name, int size) throws IOException {
    return Icon.read(drawings.resolve("application"), name, size);
  }

  private BufferedImage all(Sheet sheet) throws IOException {
    List<Icon> small = new ArrayList<>();
    for (String folder : List.of("tool", "gate")) {
      try (Stream<Path> files = Files.list(drawings.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          small.add(Icon.read(file));
        }
      }
    }
    return sheet.picture(
        List.of(size -> large("ketbench", size), size -> large("document", size)), small);
  }
}
