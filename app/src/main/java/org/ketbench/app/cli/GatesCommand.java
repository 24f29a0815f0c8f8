package org.ketbench.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "gates", description = "Print the reference of all standard gates, or of some.")
final class GatesCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only the gates with these names.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    Console console = ketbench.console();
    var reference = new GateReference(chosen());
    if (console.json()) {
      Json.print(console.out(), reference::writeTo);
    } else {
      console.out().print(reference);
    }
    return ExitCode.DONE;
  }

  private List<CatalogueGate> chosen() {
    var catalogue = GateCatalogue.standard();
    if (names.isEmpty()) {
      return catalogue.gates();
    }
    List<CatalogueGate> chosen = new ArrayList<>();
    for (String name : names) {
      CatalogueGate gate = catalogue.find(name);
      if (gate == null) {
        throw new ParameterException(
            spec.commandLine(), "There is no standard gate '%s'.".formatted(name));
      }
      chosen.add(gate);
    }
    return chosen;
  }
}
