### Figures, areas and dates

about = about { $figure }
area = { $figure } m²
heads = { $count ->
    [one] 1 owner
   *[other] { $count } owners
}
homes = { $count ->
    [one] 1 home
   *[other] { $count } homes
}

fraction-1-2 = one half
fraction-1-3 = one third
fraction-2-3 = two thirds
fraction-1-4 = one quarter
fraction-3-4 = three quarters
fraction-1-5 = one fifth
fraction-1-10 = one tenth
fraction-1-1 = the whole

date = { $day } { $month } { $year }
day = { $weekday } { $date }
moment = { $date }, { $time }
deadline-at = { $time } on { $day }
deadline-end-of-day = midnight at the end of { $day }
date-range = { $first } to { $last }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

# What rests on no article that the owners of an estate elsewhere go by.
basis-own-default = this product's default, which no law sets
basis-own-default-like = this product's default, which no law sets ({ $like })
basis-general = the general procedure of this system
