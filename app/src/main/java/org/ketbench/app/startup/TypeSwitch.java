package org.ketbench.app.startup;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which of several types something has, as {@code SwitchBootstraps.typeSwitch} says. */
final class TypeSwitch {
  private static final String MAKER = "java/lang/runtime/SwitchBootstraps";
  private static final int VALUE = 0;
  private static final int FROM = 1;

  private TypeSwitch() {}

  /** The body for what such a switch calls; nothing if there is more in it than types. */
  static Optional<Consumer<CodeBuilder>> written(InvokeDynamicInstruction site) {
    var made = site.invokedynamic().bootstrap();
    boolean types =
        made.bootstrapMethod().reference().owner().name().equalsString(MAKER)
            && site.name().equalsString("typeSwitch")
            && !site.typeSymbol().parameterType(0).isPrimitive()
            && made.arguments().stream().allMatch(ClassEntry.class::isInstance);
    return types ? Optional.of(code -> choice(code, made.arguments())) : Optional.empty();
  }

  private static void choice(CodeBuilder code, List<LoadableConstantEntry> types) {
    Label present = code.newLabel();
    code.aload(VALUE).ifnonnull(present).iconst_m1().ireturn();
    code.labelBinding(present);
    for (int i = 0; i < types.size(); i++) {
      Label next = code.newLabel();
      code.iload(FROM).loadConstant(i).if_icmpgt(next);
      code.aload(VALUE).instanceOf((ClassEntry) types.get(i)).ifeq(next);
      code.loadConstant(i).ireturn();
      code.labelBinding(next);
    }
    code.loadConstant(types.size()).ireturn();
  }
}
