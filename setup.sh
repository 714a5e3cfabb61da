# Sourced by run and test with $here set: makes .venv from a lock file and asks apt for what Qt needs.
# Says nothing when everything is there; progress goes to stderr, because stdout belongs to the command.
# shellcheck shell=sh disable=SC2086,SC2154  # lists of packages are split on purpose; run and test set $here

venv=$here/.venv
python=$venv/bin/python
log=$here/.tools/setup.log
failed=$here/.tools/apt-failed

say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE... - says what is wrong and what to do about it, and ends.
fail() {
    say "$*"
    exit 3
}

# logged COMMAND... - runs it with its output in the log and nothing to read from.
logged() { "$@" >>"$log" 2>&1 </dev/null; }

# set_up LOCK - makes .venv hold what LOCK asks for; a part of it that is not as it should be is made anew.
set_up() {
    if ! installed "$1"; then
        { mkdir -p "$here/.tools" && true >"$log"; } 2>/dev/null ||
            fail "Countersign cannot write in its own folder, $here."
        installed requirements.txt || make_venv
        install_packages "$1"
    fi
    [ -e "$venv/system-libraries" ] || find_system_libraries
}

# installed LOCK - the copy in .venv is written last, so a broken-off installation does not count.
installed() { [ -x "$python" ] && cmp -s "$here/$1" "$venv/$1"; }

make_venv() {
    base=$(find_python) || need_python
    say "Setting up Countersign in $venv ..."
    logged "$base" -m venv --clear "$venv" || fail "Python could not make $venv; $log says why."
}

# find_python - prints the first Python that is new enough and can make a virtual environment with pip.
find_python() {
    for name in python3.13 python3.12 python3.14 python3.11 python3; do
        if new_enough "$name" && "$name" -c 'import ensurepip, venv' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# need_python - Debian and Ubuntu ship Python without its venv module: fetch that, or name what is missing.
need_python() {
    for name in python3 python3.13 python3.12 python3.14 python3.11; do
        new_enough "$name" || continue
        package=$("$name" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        apt_install "$package" || true
        base=$(find_python) && return
        fail "Python is here, but not its venv module. Please type: sudo apt-get install $package"
    done
    fail "Countersign needs Python 3.11 or newer. Please install it (Debian, Ubuntu: python3 and python3-venv)."
}

# install_packages LOCK - the development lock holds the other one whole, with the same versions.
install_packages() {
    rm -f "$venv/requirements.txt" "$venv/requirements-dev.txt"
    say "Fetching the Python packages in $1 (a few minutes the first time) ..."
    if ! logged "$python" -m pip install --require-hashes --no-deps --only-binary :all: --no-input \
        --disable-pip-version-check --progress-bar off -r "$here/$1"; then
        tail -n 5 "$log" >&2
        fail "The Python packages could not be installed; is the network reachable? $log says more."
    fi
    cp "$here/requirements.txt" "$venv/"
    [ "$1" = requirements.txt ] || cp "$here/$1" "$venv/"
}

# apt_install PACKAGE... - installs them where that is allowed without asking for a password. What failed is
# not tried again for an hour: where the network ends before apt's servers, every command would wait for them.
apt_install() {
    command -v apt-get >/dev/null || return 1
    [ -n "$(find "$failed" -mmin -60 2>/dev/null)" ] && grep -qxF "$*" "$failed" && return 1
    root=
    if [ "$(id -u)" -ne 0 ]; then
        root='sudo -n'
        $root true 2>/dev/null || return 1
    fi
    mkdir -p "$here/.tools"
    say "Installing $* (apt) ..."
    logged $root apt-get update || true
    logged $root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 \
        install -y --no-install-recommends "$@" && return
    echo "$*" >>"$failed"
    return 1
}

# find_system_libraries - installs the libraries and the font a window needs, or says what to type.
find_system_libraries() {
    if [ "$(uname)" = Linux ]; then
        packages=$(missing_packages)
        if [ -n "$packages" ] && apt_install $packages; then
            packages=$(missing_packages)
        fi
        if [ -n "$packages" ]; then
            say "The window needs system packages that are not here. Please type: sudo apt-get install" $packages
            return
        fi
    fi
    touch "$venv/system-libraries" 2>/dev/null || true # somebody else's folder: look again next time
}

# missing_packages - prints the Debian packages of the libraries that the loader does not find for Qt.
missing_packages() {
    (
        cd "$venv"/lib/python3*/site-packages/PySide6/Qt || exit
        ldd lib/libQt6PdfWidgets.so.6 lib/libQt6PrintSupport.so.6 lib/libQt6Svg.so.6 \
            plugins/platforms/libqxcb.so plugins/platforms/libqoffscreen.so plugins/printsupport/libcups*.so
    ) 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | grep -v '^libQt6' | package_names | sort -u
    has_sans_font || echo fonts-dejavu-core
}

# package_names - turns sonames into package names the way Debian policy 8.1 does: libX11.so.6 is in libx11-6.
package_names() {
    tr 'A-Z_' 'a-z-' | sed -e 's/\([0-9]\)\.so\./\1-/' -e 's/\.so\.//' \
        -e 's/^libg\(lib\|thread\)-.*/libglib2.0-0/' -e 's/^libbrotli.*/libbrotli1/' -e 's/^libz1$/zlib1g/'
}

has_sans_font() {
    find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts" \
        -iname '*sans*.[ot]t[fc]' 2>/dev/null | grep -q .
}
