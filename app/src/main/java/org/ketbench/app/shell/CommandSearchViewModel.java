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
  private static final int NO_MATCH = -1;

  private final CommandRegistry registry;
  private final Supplier<Scope> scope;

  private record Match(Command command, int rank) {}

  CommandSearchViewModel(CommandRegistry registry, Supplier<Scope> scope) {
    this.registry = registry;
    this.scope = scope;
  }

  /** The commands that have all words of a query in them, best first. */
  List<Command> find(String query) {
    String[] words = query.toLowerCase(Locale.ROOT).trim().split("\\s+");
    List<Match> matches = new ArrayList<>();
    for (String id : registry.ids()) {
      Command command = registry.picked(id, scope.get());
      int rank = rank(command, words);
      if (rank != NO_MATCH && !id.equals(HelpCommands.SEARCH)) {
        matches.add(new Match(command, rank));
      }
    }
    matches.sort(Comparator.comparingInt(Match::rank));
    return matches.stream().map(Match::command).toList();
  }

  /** Less is better: titles that begin with the words, then those that have them. */
  private static int rank(Command command, String[] words) {
    String title = plain(command.title().getValue());
    String all = title + " " + command.menu() + " " + command.help().toLowerCase(Locale.ROOT);
    int rank = 0;
    for (String word : words) {
      if (title.startsWith(word)) {
        continue;
      }
      if (title.contains(" " + word)) {
        rank += 1;
      } else if (all.contains(word)) {
        rank += 10;
      } else {
        return NO_MATCH;
      }
    }
    return rank;
  }

  static String plain(String title) {
    return title.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
