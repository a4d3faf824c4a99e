package io.tradeagent.local.cli;

import io.tradeagent.local.deadletters.Rate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Rates as people write them: {@code 10/s}, or {@code 10}. */
final class RateConverter implements ITypeConverter<Rate> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})(/s)?");

    @Override
    public Rate convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no rate such as 10/s");
        }
        return new Rate(Integer.parseInt(matcher.group(1)));
    }
}
