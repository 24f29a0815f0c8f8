package org.ketbench.app.shell;

import java.util.Locale;
import javafx.scene.Node;
import org.ketbench.app.icon.Drawing;
import org.ketbench.app.icon.IconView;

/** The signs on buttons. */
enum Icons {
  NEW,
  OPEN,
  SAVE,
  UNDO,
  REDO,
  CANVAS,
  SPLIT,
  CODE,
  ZOOM_IN,
  ZOOM_OUT,
  FIT,
  SEARCH;

  Node node() {
    return new IconView(Drawing.tool(name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
