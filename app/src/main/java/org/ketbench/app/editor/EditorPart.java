package org.ketbench.app.editor;

import org.fxmisc.richtext.CodeArea;

/** Something that a code area can do once it is installed there. */
public interface EditorPart {
  void install(CodeArea area);
}
