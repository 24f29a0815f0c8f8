package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers at once with what a test has put here, and keeps what was said. */
final class RecordedDialogs implements Dialogs, Notices {
  final List<String> warnings = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  List<Answer> answers = List.of();
  List<Path> toOpen = List.of();
  Optional<Path> toSave = Optional.empty();
  Closing closing = Closing.CANCEL;
  boolean confirms;

  @Override
  public List<Path> chooseFilesToOpen() {
    return toOpen;
  }

  @Override
  public Optional<Path> chooseFileToSave(String name) {
    asked.add("save " + name);
    return toSave;
  }

  @Override
  public Closing confirmClose(String name) {
    asked.add("close " + name);
    return closing;
  }

  @Override
  public boolean confirm(String question, String doIt) {
    asked.add(question);
    return confirms;
  }

  @Override
  public void tell(String message) {}

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public void ask(String message, List<Answer> possible) {
    warnings.add(message);
    answers = possible;
  }
}
