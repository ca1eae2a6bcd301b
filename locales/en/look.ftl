### Words on every page

look-product = Gongzhi
look-skip = Skip to the text
look-menu = Menu
look-navigation = Main sections
look-crumbs = You are here
look-way-back = Back
look-banner = In progress
look-error-prefix = Error:{" "}
look-to-elder = Large type
look-to-normal = Standard view
look-text-size = Text size
look-size-18 = Large
look-size-24 = Larger
look-size-30 = Largest
look-signed-in = Signed in:
look-sign-out = Sign out
look-help = Need help?
look-help-none = { COUNTRY() ->
    [mainland] Ask the owners’ committee that called this meeting, or the residents’ committee.
   *[elsewhere] Ask the body that called this meeting.
}
look-promise = Every vote of this community is kept in one book that anyone can check.
