package org.ketbench.app.shell;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The signs on buttons. */
enum Icons {
  NEW(Material2MZ.NOTE_ADD),
  OPEN(Material2AL.FOLDER_OPEN),
  SAVE(Material2MZ.SAVE),
  UNDO(Material2MZ.UNDO),
  REDO(Material2MZ.REDO),
  CANVAS(Material2MZ.TIMELINE),
  SPLIT(Material2MZ.VERTICAL_SPLIT),
  CODE(Material2AL.CODE),
  ZOOM_IN(Material2MZ.ZOOM_IN),
  ZOOM_OUT(Material2MZ.ZOOM_OUT),
  FIT(Material2MZ.ZOOM_OUT_MAP),
  SEARCH(Material2MZ.SEARCH);

  @SuppressWarnings("ImmutableEnumChecker") // those of the packs are enums themselves
  private final Ikon ikon;

  Icons(Ikon ikon) {
    this.ikon = ikon;
  }

  Node node() {
    return new FontIcon(ikon);
  }
}
