package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Scope;

/** Finds commands by what people remember of their names. */
final class CommandSearchViewModel {
  private final CommandRegistry registry;
  private final Supplier<Scope> scope;

  /** How well a command fits a query, the best first. */
  private enum Fit {
    SAME_TITLE,
    SAME_OTHER_NAME,
    BEGINS_WITH_WORDS,
    BEGINS,
    HAS_WORDS,
    HAS_BEGINNINGS,
    MENTIONED,
    NONE
  }

  /**
   * A command that was found.
   *
   * @param length of a title that the query is a part of; less of a shorter one is left open
   */
  private record Match(Command command, Fit fit, int length) {}

  CommandSearchViewModel(CommandRegistry registry, Supplier<Scope> scope) {
    this.registry = registry;
    this.scope = scope;
  }

  /** The commands that have all words of a query in them, best first. */
  List<Command> find(String query) {
    String wanted = query.toLowerCase(Locale.ROOT).strip();
    List<Match> matches = new ArrayList<>();
    for (String id : registry.ids()) {
      Command command = registry.picked(id, scope.get());
      Match match = match(command, wanted);
      if (match.fit() != Fit.NONE && !id.equals(HelpCommands.SEARCH)) {
        matches.add(match);
      }
    }
    matches.sort(Comparator.comparing(Match::fit).thenComparingInt(Match::length));
    return matches.stream().map(Match::command).toList();
  }

  private static Match match(Command command, String query) {
    Fit fit = query.isEmpty() ? Fit.MENTIONED : fit(command, query);
    String title = plain(command.title().getValue());
    return new Match(command, fit, fit == Fit.MENTIONED ? 0 : title.length());
  }

  private static Fit fit(Command command, String query) {
    String title = plain(command.title().getValue());
    if (title.equals(query)) {
      return Fit.SAME_TITLE;
    }
    if (command.otherNames().contains(query)) {
      return Fit.SAME_OTHER_NAME;
    }
    List<String> asked = words(query);
    List<String> there = words(title);
    boolean begins = title.startsWith(query);
    if (there.containsAll(asked)) {
      return begins ? Fit.BEGINS_WITH_WORDS : Fit.HAS_WORDS;
    }
    if (begins) {
      return Fit.BEGINS;
    }
    if (asked.stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)))) {
      return Fit.HAS_BEGINNINGS;
    }
    String all =
        String.join(
            " ",
            title,
            String.join(" ", command.otherNames()),
            command.menu(),
            command.help().toLowerCase(Locale.ROOT));
    return asked.stream().allMatch(all::contains) ? Fit.MENTIONED : Fit.NONE;
  }

  private static List<String> words(String text) {
    return List.of(text.split("[\\s,()]+"));
  }

  static String plain(String title) {
    return title.replace("_", "").replace("…", "").toLowerCase(Locale.ROOT);
  }
}
