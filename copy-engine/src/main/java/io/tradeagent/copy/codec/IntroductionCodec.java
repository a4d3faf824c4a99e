package io.tradeagent.copy.codec;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.copy.store.StoredIntroduction;
import io.tradeagent.copy.store.StoredPart;
import io.tradeagent.copy.store.StoredSymbol;
import io.tradeagent.copy.store.StoredTerms;
import io.tradeagent.kernel.Lots;
import io.tradeagent.streams.StoredRecord;
import org.jspecify.annotations.Nullable;

/** What a terminal said of its account, or a part of it, as the store keeps it. */
public final class IntroductionCodec {

    private final StoredRecord<StoredIntroduction> format = StoredRecord.of(StoredIntroduction.class);

    /** The bytes to store. */
    public byte[] write(Introduction introduction) {
        AccountTerms terms = introduction.terms();
        Introduction.Part part = introduction.part();
        return format.write(new StoredIntroduction(
                terms == null
                        ? null
                        : new StoredTerms(
                                terms.currency(), terms.leverage(), terms.mode().name()),
                introduction.symbols().stream().map(IntroductionCodec::stored).toList(),
                part == null ? null : new StoredPart(part.of(), part.number(), part.count())));
    }

    /** What was written. */
    public Introduction read(byte[] bytes) {
        StoredIntroduction stored = format.read(bytes);
        StoredPart part = stored.getPart();
        return new Introduction(
                terms(stored.getTerms()),
                stored.getSymbols().stream().map(IntroductionCodec::symbol).toList(),
                part == null ? null : new Introduction.Part(part.getOf(), part.getNumber(), part.getCount()));
    }

    private static @Nullable AccountTerms terms(@Nullable StoredTerms stored) {
        return stored == null
                ? null
                : new AccountTerms(stored.getCurrency(), stored.getLeverage(), AccountMode.valueOf(stored.getMode()));
    }

    private static StoredSymbol stored(SymbolSpec symbol) {
        Contract contract = symbol.contract();
        VolumeGrid volumes = symbol.volumes();
        return new StoredSymbol(
                symbol.name(),
                symbol.digits(),
                DecimalForm.stored(contract.size()),
                DecimalForm.stored(contract.tickSize()),
                DecimalForm.stored(contract.tickValue()),
                DecimalForm.stored(volumes.min()),
                DecimalForm.stored(volumes.step()),
                DecimalForm.stored(volumes.max()),
                symbol.profitCurrency(),
                symbol.baseCurrency());
    }

    private static SymbolSpec symbol(StoredSymbol stored) {
        return new SymbolSpec(
                stored.getName(),
                stored.getDigits(),
                new Contract(
                        DecimalForm.value(stored.getContractSize()),
                        DecimalForm.value(stored.getTickSize()),
                        DecimalForm.value(stored.getTickValue())),
                new VolumeGrid(
                        new Lots(stored.getVolumeMin()),
                        new Lots(stored.getVolumeStep()),
                        new Lots(stored.getVolumeMax())),
                stored.getProfitCurrency(),
                stored.getBaseCurrency());
    }
}
