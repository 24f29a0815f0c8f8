package org.ketbench.app.startup;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes into classes what the JVM would otherwise make of them while it runs: how records are
 * compared, and which of several types something has. The JVM keeps nearly all else ready for the
 * next start, but makes these anew each time, from method handles that it compiles to classes.
 */
public final class CallSites {
  private final ClassFile format =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(CallSites.class.getClassLoader())));

  private CallSites() {}

  /** Takes jars and folders, which are changed; what is in them must be in the class path, too. */
  public static void main(String[] arguments) throws IOException {
    var sites = new CallSites();
    for (String argument : arguments) {
      sites.link(Path.of(argument));
    }
  }

  private void link(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(place)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        link(file);
      }
    } else if (place.toString().endsWith(".jar")) {
      try (FileSystem inside = FileSystems.newFileSystem(place)) {
        link(inside.getPath("/"));
      }
    } else if (place.toString().endsWith(".class")) {
      ClassModel model = format.parse(Files.readAllBytes(place));
      if (model.methods().stream().anyMatch(CallSites::hasSites)) {
        Files.write(place, linked(model));
      }
    }
  }

  private static boolean hasSites(MethodModel method) {
    return method.code().map(CallSites::hasSites).orElse(false);
  }

  private static boolean hasSites(CodeModel code) {
    return code.elementStream().anyMatch(each -> written(each).isPresent());
  }

  private static Optional<Consumer<CodeBuilder>> written(CodeElement element) {
    return element instanceof InvokeDynamicInstruction site
        ? RecordMethods.written(site).or(() -> TypeSwitch.written(site))
        : Optional.empty();
  }

  private byte[] linked(ClassModel model) {
    ClassDesc owner = model.thisClass().asSymbol();
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    Map<String, Made> made = new LinkedHashMap<>();
    CodeTransform calls =
        (builder, element) ->
            written(element)
                .ifPresentOrElse(
                    body -> {
                      var site = (InvokeDynamicInstruction) element;
                      String name = site.name().stringValue() + "$" + made.size();
                      made.put(name, new Made(site.typeSymbol(), body));
                      builder.invokestatic(owner, name, site.typeSymbol(), isInterface);
                    },
                    () -> builder.with(element));
    ClassTransform bodies = ClassTransform.transformingMethodBodies(CallSites::hasSites, calls);
    ClassTransform methods =
        ClassTransform.endHandler(
            builder ->
                made.forEach(
                    (name, each) ->
                        builder.withMethodBody(
                            name,
                            each.type(),
                            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                            each.body())));
    return format.transformClass(model, bodies.andThen(methods));
  }

  private record Made(MethodTypeDesc type, Consumer<CodeBuilder> body) {}
}
