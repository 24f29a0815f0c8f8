package org.ketbench.app.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All commands of the window; does not change. */
public final class CommandRegistry {
  private final List<Command> commands;

  private CommandRegistry(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** The commands of all sources, in their order; throws if two have one id in one scope. */
  public static CommandRegistry of(List<? extends CommandSource> sources) {
    List<Command> all = sources.stream().flatMap(source -> source.commands().stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (all.get(i).id().equals(all.get(j).id())
            && all.get(i).scope().overlaps(all.get(j).scope())) {
          throw new IllegalArgumentException("two commands " + all.get(i) + ", " + all.get(j));
        }
      }
    }
    return new CommandRegistry(all);
  }

  public List<Command> commands() {
    return commands;
  }

  /** The ids in order, each once. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    commands.forEach(command -> ids.add(command.id()));
    return ids;
  }

  /** What an id means while the keyboard is somewhere: there, or in the whole window. */
  public Optional<Command> find(String id, Scope where) {
    return commands.stream()
        .filter(command -> command.id().equals(id) && command.scope().overlaps(where))
        .findFirst();
  }

  /**
   * What somebody means who picks a title while the keyboard is somewhere: the command there, else
   * the only one there is, wherever it belongs. Throws if there is none of this id.
   */
  public Command picked(String id, Scope where) {
    return find(id, where).or(() -> find(id, Scope.WINDOW)).orElseThrow();
  }

  /** What keys mean while the keyboard is somewhere. */
  public Optional<Command> find(Keys keys, Scope where) {
    return commands.stream()
        .filter(command -> command.scope() == where || command.scope() == Scope.WINDOW)
        .filter(command -> command.keys().contains(keys))
        .findFirst();
  }

  /** Pairs of commands that the same keys mean in the same place; there should be none. */
  public List<String> conflicts() {
    List<String> conflicts = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      for (int j = 0; j < i; j++) {
        Command one = commands.get(j);
        Command other = commands.get(i);
        if (one.scope().overlaps(other.scope())) {
          one.keys().stream()
              .filter(other.keys()::contains)
              .forEach(keys -> conflicts.add(keys + " means " + one + " and " + other));
        }
      }
    }
    return List.copyOf(conflicts);
  }
}
