package org.ketbench.app.cli;

import org.ketbench.language.openqasm.WrittenNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a program's parameters are set to, as it would be written in the program. */
final class ParameterValues {
  private ParameterValues() {}

  /** The part before the sign of equality. */
  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return text.strip();
    }
  }

  /** The part behind it: 0.3, or pi/4. */
  static final class Value implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return WrittenNumber.read(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is not a number; write 0.3 or pi/4, for example"));
    }
  }
}
