package io.tradeagent.gateway;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Addresses that share their first bits, as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. An IPv4 address that is written as IPv6
 * ({@code ::ffff:192.0.2.1}) is the IPv4 address.
 *
 * @param network an address of the block
 * @param prefix how many bits its addresses share
 */
public record AddressBlock(InetAddress network, int prefix) {

    public AddressBlock {
        if (prefix < 0 || prefix > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no address has a prefix of " + prefix + " bits");
        }
    }

    /** Reads a block, or a single address; empty if the text is neither. No name is looked up. */
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> network = AddressLiteral.parse(slash < 0 ? text : text.substring(0, slash));
        return network.flatMap(address -> {
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1));
            return prefix < 0 || prefix > bits ? Optional.empty() : Optional.of(new AddressBlock(address, prefix));
        });
    }

    private static int prefix(String digits) {
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    }

    /** Whether an address lies in the block; one of the other IP version never does. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += Byte.SIZE) {
            int mask = 0xFF << Math.max(0, Byte.SIZE - (prefix - bit)) & 0xFF;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }
}
