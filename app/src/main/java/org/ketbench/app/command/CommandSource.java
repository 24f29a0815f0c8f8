package org.ketbench.app.command;

import java.util.List;

/** A part of the window that contributes commands. */
public interface CommandSource {
  List<Command> commands();
}
