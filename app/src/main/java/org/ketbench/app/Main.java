package org.ketbench.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ketbench.app.cli.CommandLineProgram;
import org.ketbench.app.shell.WindowProgram;

/** The program: a window when it is given nothing or only files, the command line otherwise. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code = run(List.of(args), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    // An orderly exit first sets up the JDK's logging, to log the exit; that takes as long as
    // reading a program does. All output is flushed, and nothing here waits for a shutdown.
    Runtime.getRuntime().halt(code);
  }

  static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    if (arguments.isEmpty()) {
      return WindowProgram.open(List.of(), err);
    }
    var commands = new CommandLineProgram(out, err);
    if (commands.isCommand(arguments.getFirst())
        || !arguments.stream().allMatch(each -> isFile(each) || isNamedLikeAFile(each))) {
      return commands.run(arguments);
    }
    // The window tells of files that are not there; where none is, there is nothing to open it for,
    // and a check says of the file what is wrong with it.
    return arguments.stream().anyMatch(Main::isFile)
        ? WindowProgram.open(arguments.stream().map(Path::of).toList(), err)
        : commands.run(List.of("check", arguments.getFirst()));
  }

  private static boolean isFile(String argument) {
    try {
      return Files.isRegularFile(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Unlike a command, which has neither. */
  private static boolean isNamedLikeAFile(String argument) {
    return !argument.startsWith("-") && (argument.contains(".") || argument.contains("/"));
  }

  /** What a command prints is read by programs, so its encoding does not follow the locale. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
