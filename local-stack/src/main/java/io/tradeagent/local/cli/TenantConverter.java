package io.tradeagent.local.cli;

import io.tradeagent.kernel.TenantId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Tenants by name. */
final class TenantConverter implements ITypeConverter<TenantId> {

    @Override
    public TenantId convert(String text) {
        try {
            return new TenantId(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no tenant: 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }
}
