package org.ketbench.app.startup;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** How records are compared and what their hash codes are, as {@code ObjectMethods} says. */
final class RecordMethods {
  private static final String MAKER = "java/lang/runtime/ObjectMethods";
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
  private static final int FACTOR = 31;

  private final ClassDesc owner;
  private final List<Part> parts;

  private RecordMethods(ClassDesc owner, List<Part> parts) {
    this.owner = owner;
    this.parts = parts;
  }

  /** The body for what a record's method calls; nothing if it is not such a call. */
  static Optional<Consumer<CodeBuilder>> written(InvokeDynamicInstruction site) {
    var made = site.invokedynamic().bootstrap();
    if (!made.bootstrapMethod().reference().owner().name().equalsString(MAKER)) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    for (LoadableConstantEntry argument : made.arguments()) {
      if (argument instanceof MethodHandleEntry getter) {
        parts.add(Part.of(getter.reference()));
      }
    }
    var methods = new RecordMethods(site.typeSymbol().parameterType(0), parts);
    return switch (site.name().stringValue()) {
      case "equals" -> Optional.of(methods::equality);
      case "hashCode" -> Optional.of(methods::hash);
      default -> Optional.empty();
    };
  }

  private void equality(CodeBuilder code) {
    Label same = code.newLabel();
    Label different = code.newLabel();
    int other = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(0).aload(1).if_acmpeq(same);
    code.aload(1).instanceOf(owner).ifeq(different);
    code.aload(1).checkcast(owner).astore(other);
    for (Part part : parts) {
      code.aload(0).getfield(owner, part.name(), part.type());
      code.aload(other).getfield(owner, part.name(), part.type());
      part.branchUnlessEqual(code, different);
    }
    code.labelBinding(same).iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private void hash(CodeBuilder code) {
    code.iconst_0();
    for (Part part : parts) {
      code.loadConstant(FACTOR).imul();
      code.aload(0).getfield(owner, part.name(), part.type());
      part.hash(code);
      code.iadd();
    }
    code.ireturn();
  }

  private record Part(String name, ClassDesc type) {
    static Part of(MemberRefEntry field) {
      return new Part(
          field.name().stringValue(), ClassDesc.ofDescriptor(field.type().stringValue()));
    }

    /** The class that compares and hashes values of the type. */
    private ClassDesc owner() {
      return switch (type.descriptorString()) {
        case "Z" -> ConstantDescs.CD_Boolean;
        case "B" -> ConstantDescs.CD_Byte;
        case "C" -> ConstantDescs.CD_Character;
        case "S" -> ConstantDescs.CD_Short;
        case "I" -> ConstantDescs.CD_Integer;
        case "J" -> ConstantDescs.CD_Long;
        case "F" -> ConstantDescs.CD_Float;
        case "D" -> ConstantDescs.CD_Double;
        default -> OBJECTS;
      };
    }

    private ClassDesc argument() {
      return type.isPrimitive() ? type : ConstantDescs.CD_Object;
    }

    void branchUnlessEqual(CodeBuilder code, Label different) {
      if (type.isPrimitive()) {
        code.invokestatic(owner(), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(different);
      } else {
        code.invokestatic(
                OBJECTS,
                "equals",
                MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .ifeq(different);
      }
    }

    void hash(CodeBuilder code) {
      code.invokestatic(owner(), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, argument()));
    }
  }
}
